package org.dosegate.engine.contour;

import org.dosegate.engine.geometry.Vec3;

/**
 * A plane that structures are cut by. A point p of it has the coordinates p . u and p . v, mm.
 *
 * @param pointMm any point of it
 * @param u unit direction
 * @param v unit direction across u
 */
public record CutPlane(Vec3 pointMm, Vec3 u, Vec3 v) {
    /** Unit normal, u x v. */
    public Vec3 normal() {
        return u.cross(v);
    }

    /** Signed distance from the patient origin along the normal, mm. */
    public double offsetMm() {
        return pointMm.dot(normal());
    }

    /** The point with the given coordinates. */
    Vec3 at(double uMm, double vMm) {
        return u.times(uMm).plus(v.times(vMm)).plus(normal().times(offsetMm()));
    }
}
