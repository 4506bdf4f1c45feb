package org.dosegate.testdata.contour;

import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.shape.Pose;

/**
 * A family of parallel planes with coordinates a and b in each, and the offset along their normal.
 *
 * @param originMm where a = b = offset = 0
 * @param aAxis unit direction of a
 * @param bAxis unit direction of b, at right angles to a
 */
public record PlaneFrame(Vec3 originMm, Vec3 aAxis, Vec3 bAxis) {

    /** Axial planes: a = x, b = y, offset = z. */
    public static final PlaneFrame AXIAL = of(Pose.IDENTITY);

    /** The planes that are axial for a body in this pose. */
    public static PlaneFrame of(Pose pose) {
        return new PlaneFrame(pose.originMm(), pose.xAxis(), pose.yAxis());
    }

    /** aAxis x bAxis. */
    public Vec3 normal() {
        return aAxis.cross(bAxis);
    }

    /** A point in patient coordinates, mm. */
    public Vec3 point(double a, double b, double offsetMm) {
        return originMm.plus(aAxis.times(a)).plus(bAxis.times(b)).plus(normal().times(offsetMm));
    }
}
