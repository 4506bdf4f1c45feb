package org.dosegate.engine.contour;

import org.dosegate.engine.contour.TracedContours.Place;

/**
 * A plane to be traced.
 *
 * @param mm signed distance from the patient origin along the source's normal
 * @param place where it comes from
 */
record PlaneOffset(double mm, Place place) {
    private static final double STEPS_PER_MM = 1000;

    /** A plane that the source does not give, at a thousandth of a millimetre. */
    static PlaneOffset rounded(double mm, Place place) {
        return new PlaneOffset(Math.rint(mm * STEPS_PER_MM) / STEPS_PER_MM + 0.0, place);
    }
}
