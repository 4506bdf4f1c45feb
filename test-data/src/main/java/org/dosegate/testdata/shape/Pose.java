package org.dosegate.testdata.shape;

import org.dosegate.engine.geometry.Vec3;

/**
 * A rigid motion: where a body's own axes and origin lie in the patient.
 *
 * @param xAxis unit direction of the body's x axis
 * @param yAxis unit direction of the body's y axis
 * @param zAxis unit direction of the body's z axis, xAxis x yAxis
 * @param originMm the body's origin, mm
 */
public record Pose(Vec3 xAxis, Vec3 yAxis, Vec3 zAxis, Vec3 originMm) {

    /** No motion. */
    public static final Pose IDENTITY =
            new Pose(new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1), new Vec3(0, 0, 0));

    /** A shift, mm. */
    public static Pose shift(double x, double y, double z) {
        return new Pose(IDENTITY.xAxis, IDENTITY.yAxis, IDENTITY.zAxis, new Vec3(x, y, z));
    }

    /** A right-handed turn about an axis through the origin (Rodrigues' formula). */
    public static Pose turn(Vec3 axis, double degrees) {
        Vec3 k = axis.unit();
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return new Pose(
                turned(IDENTITY.xAxis, k, c, s),
                turned(IDENTITY.yAxis, k, c, s),
                turned(IDENTITY.zAxis, k, c, s),
                new Vec3(0, 0, 0));
    }

    private static Vec3 turned(Vec3 v, Vec3 k, double c, double s) {
        return v.times(c).plus(k.cross(v).times(s)).plus(k.times(k.dot(v) * (1 - c)));
    }

    /** This motion first, then the other. */
    public Pose then(Pose next) {
        return new Pose(next.direction(xAxis), next.direction(yAxis), next.direction(zAxis), next.toPatient(originMm));
    }

    /** A direction of the body, in the patient. */
    public Vec3 direction(Vec3 d) {
        return xAxis.times(d.x()).plus(yAxis.times(d.y())).plus(zAxis.times(d.z()));
    }

    /** A point of the body, in the patient, mm. */
    public Vec3 toPatient(Vec3 p) {
        return direction(p).plus(originMm);
    }

    /** A point of the patient, in the body's own coordinates, mm. */
    public Vec3 toBody(Vec3 p) {
        Vec3 q = p.minus(originMm);
        return new Vec3(q.dot(xAxis), q.dot(yAxis), q.dot(zAxis));
    }
}
