package org.dosegate.engine.contour;

import org.dosegate.engine.geometry.Vec3;

/**
 * A point of a traced outline.
 *
 * @param u first coordinate in the plane, mm
 * @param v second coordinate in the plane, mm
 * @param mm the same point in patient coordinates, as it is to be stored
 */
record Corner(double u, double v, Vec3 mm) {
    boolean sameAs(Corner o) {
        return mm.equals(o.mm);
    }
}
