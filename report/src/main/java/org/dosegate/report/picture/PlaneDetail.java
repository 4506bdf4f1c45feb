package org.dosegate.report.picture;

/**
 * How finely planes are made.
 *
 * @param imageDotMm size of the image's dots
 * @param washDotMm size of the colour wash's dots
 * @param tracePitchMm distance of the points between which lines are linear
 * @param toleranceMm by how much simplified lines may be off
 */
record PlaneDetail(double imageDotMm, double washDotMm, double tracePitchMm, double toleranceMm) {}
