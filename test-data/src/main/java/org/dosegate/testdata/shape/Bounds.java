package org.dosegate.testdata.shape;

import org.dosegate.engine.geometry.Vec3;

/**
 * A box along the patient axes that holds a solid.
 *
 * @param low least coordinates, mm
 * @param high largest coordinates, mm
 */
public record Bounds(Vec3 low, Vec3 high) {

    /** The box around the origin that reaches x, y and z mm to either side. */
    public static Bounds around(double x, double y, double z) {
        return new Bounds(new Vec3(-x, -y, -z), new Vec3(x, y, z));
    }

    /** The least box that holds both. */
    public Bounds union(Bounds o) {
        return new Bounds(min(low, o.low), max(high, o.high));
    }

    /** The box that both share; where they share nothing it is flat. */
    public Bounds intersection(Bounds o) {
        Vec3 from = max(low, o.low);
        return new Bounds(from, max(from, min(high, o.high)));
    }

    /** This box, grown by a margin on every side, mm. */
    public Bounds grown(double marginMm) {
        Vec3 m = new Vec3(marginMm, marginMm, marginMm);
        return new Bounds(low.minus(m), high.plus(m));
    }

    /** The eight corners. */
    public Vec3[] corners() {
        Vec3[] c = new Vec3[8];
        for (int i = 0; i < 8; i++) {
            c[i] = new Vec3(
                    (i & 1) == 0 ? low.x() : high.x(),
                    (i & 2) == 0 ? low.y() : high.y(),
                    (i & 4) == 0 ? low.z() : high.z());
        }
        return c;
    }

    /** The least box that holds this one after a move. */
    public Bounds moved(Pose pose) {
        Vec3[] c = corners();
        Vec3 p = pose.toPatient(c[0]);
        Bounds b = new Bounds(p, p);
        for (Vec3 corner : c) {
            Vec3 q = pose.toPatient(corner);
            b = b.union(new Bounds(q, q));
        }
        return b;
    }

    private static Vec3 min(Vec3 a, Vec3 b) {
        return new Vec3(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.min(a.z(), b.z()));
    }

    private static Vec3 max(Vec3 a, Vec3 b) {
        return new Vec3(Math.max(a.x(), b.x()), Math.max(a.y(), b.y()), Math.max(a.z(), b.z()));
    }
}
