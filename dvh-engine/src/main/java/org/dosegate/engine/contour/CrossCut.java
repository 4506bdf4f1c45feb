package org.dosegate.engine.contour;

import java.util.Arrays;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.solid.Lattice;

/** The points of one plane that lies across a solid's sections, and the solid's level-set values at them, mm. */
final class CrossCut {
    /** Stands for far outside, mm. */
    private static final float FAR = 50;

    private final Lattice solid;
    private final double lowMm;
    private final double highMm;
    private final Lattice own;
    private final double lowU;
    private final double lowV;
    private final float[] values;
    /** Place of point (0, 0) and steps along the plane's axes, in the solid's lattice units along its u and v, and in mm along its n. */
    private final double[] start;

    private final double[] alongU;
    private final double[] alongV;

    CrossCut(CutPlane plane, Lattice solid, double lowMm, double highMm, double pitchMm) {
        this.solid = solid;
        this.lowMm = lowMm;
        this.highMm = highMm;
        double[] box = box(plane, solid, lowMm, highMm);
        this.lowU = box[0] - 2 * pitchMm;
        this.lowV = box[2] - 2 * pitchMm;
        int nu = (int) Math.ceil((box[1] - box[0]) / pitchMm) + 5;
        int nv = (int) Math.ceil((box[3] - box[2]) / pitchMm) + 5;
        this.own = new Lattice(plane.at(lowU, lowV), plane.u(), plane.v(), plane.normal(), pitchMm, nu, nv);
        this.values = new float[own.nodes()];
        Arrays.fill(values, FAR);
        this.start = inSolid(own.origin());
        this.alongU = difference(inSolid(own.point(1, 0, 0)), start);
        this.alongV = difference(inSolid(own.point(0, 1, 0)), start);
    }

    /** Least and largest u, then v, of the solid's box. */
    private static double[] box(CutPlane plane, Lattice solid, double lowMm, double highMm) {
        double[] box = {
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int corner = 0; corner < 8; corner++) {
            Vec3 p = solid.point(
                    (corner & 1) == 0 ? 0 : solid.nu() - 1.0,
                    (corner & 2) == 0 ? 0 : solid.nv() - 1.0,
                    (corner & 4) == 0 ? lowMm : highMm);
            box[0] = Math.min(box[0], p.dot(plane.u()));
            box[1] = Math.max(box[1], p.dot(plane.u()));
            box[2] = Math.min(box[2], p.dot(plane.v()));
            box[3] = Math.max(box[3], p.dot(plane.v()));
        }
        return box;
    }

    private double[] inSolid(Vec3 p) {
        Vec3 q = p.minus(solid.origin());
        return new double[] {q.dot(solid.u()) / solid.pitchMm(), q.dot(solid.v()) / solid.pitchMm(), p.dot(solid.n())};
    }

    private static double[] difference(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    Lattice lattice() {
        return own;
    }

    double lowU() {
        return lowU;
    }

    double lowV() {
        return lowV;
    }

    float[] values() {
        return values;
    }

    /**
     * Sets the points whose offset lies in [from, to).
     *
     * @param below the section at {@code belowMm}, lattice units
     * @param above the section at {@code aboveMm}, lattice units
     */
    void take(float[] below, float[] above, double belowMm, double aboveMm, double from, double to) {
        double step = alongU[2];
        for (int j = 0; j < own.nv(); j++) {
            double w0 = start[2] + j * alongV[2];
            if (step == 0 && !(w0 >= from && w0 < to)) {
                continue;
            }
            int first = 0;
            int end = own.nu();
            if (step != 0) { // one more on either side: each point is asked below
                double a = (from - w0) / step;
                double b = (to - w0) / step;
                first = (int) Math.max(0, Math.min(end, Math.floor(Math.min(a, b)) - 1));
                end = (int) Math.max(first, Math.min(end, Math.ceil(Math.max(a, b)) + 2));
            }
            for (int i = first; i < end; i++) {
                double w = w0 + i * step;
                if (w >= from && w < to) {
                    double p = start[0] + i * alongU[0] + j * alongV[0];
                    double q = start[1] + i * alongU[1] + j * alongV[1];
                    double t = Math.max(0, Math.min(1, (w - belowMm) / (aboveMm - belowMm)));
                    values[j * own.nu() + i] = (float) value(below, above, p, q, t, w);
                }
            }
        }
    }

    private double value(float[] below, float[] above, double p, double q, double t, double w) {
        if (!(p >= 0 && p <= solid.nu() - 1 && q >= 0 && q <= solid.nv() - 1)) {
            return FAR;
        }
        double low = inSection(below, p, q);
        double f = low + t * (inSection(above, p, q) - low);
        return Math.max(f * solid.pitchMm(), Math.max(w - highMm, lowMm - w)); // flat ends
    }

    private double inSection(float[] section, double p, double q) {
        int i = Math.min((int) p, solid.nu() - 2);
        int j = Math.min((int) q, solid.nv() - 2);
        int at = j * solid.nu() + i;
        double a = p - i;
        double b = q - j;
        double near = finite(section[at]) + a * (finite(section[at + 1]) - finite(section[at]));
        at += solid.nu();
        double far = finite(section[at]) + a * (finite(section[at + 1]) - finite(section[at]));
        return near + b * (far - near);
    }

    private static double finite(float value) {
        return value < FAR ? value : FAR;
    }
}
