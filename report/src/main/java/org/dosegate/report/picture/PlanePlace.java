package org.dosegate.report.picture;

/**
 * A plane.
 *
 * @param orientation its directions
 * @param positionMm its place on the patient's axis
 */
record PlanePlace(Orientation orientation, double positionMm) {}
