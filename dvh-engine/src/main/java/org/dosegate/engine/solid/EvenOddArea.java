package org.dosegate.engine.solid;

import java.util.List;
import org.dosegate.engine.geometry.Vec3;

/** Area of a plane's rings, holes counted as holes however they are wound: exact for rings that do not cross, an estimate otherwise. */
final class EvenOddArea {
    private static final int POINTS_TRIED = 7;

    private EvenOddArea() {}

    static double mm2(List<double[]> ringsXyzMm, PlaneFrame frame) {
        double[][] u = new double[ringsXyzMm.size()][];
        double[][] v = new double[ringsXyzMm.size()][];
        for (int r = 0; r < u.length; r++) {
            double[] ring = ringsXyzMm.get(r);
            u[r] = new double[ring.length / 3];
            v[r] = new double[ring.length / 3];
            for (int p = 0; p < u[r].length; p++) {
                Vec3 point = new Vec3(ring[3 * p], ring[3 * p + 1], ring[3 * p + 2]);
                u[r][p] = point.dot(frame.u());
                v[r][p] = point.dot(frame.v());
            }
        }
        double sum = 0;
        for (int r = 0; r < u.length; r++) {
            int around = 0;
            for (int other = 0; other < u.length; other++) {
                around += other != r && holdsMost(u[other], v[other], u[r], v[r]) ? 1 : 0;
            }
            sum += around % 2 == 0 ? area(u[r], v[r]) : -area(u[r], v[r]);
        }
        return Math.max(0, sum);
    }

    /** Whether a ring holds another: not a question of one point, which may lie on an edge that both share. */
    private static boolean holdsMost(double[] u, double[] v, double[] x, double[] y) {
        int held = 0;
        for (int k = 0; k < POINTS_TRIED; k++) {
            int p = k * x.length / POINTS_TRIED;
            held += holds(u, v, x[p], y[p]) ? 1 : 0;
        }
        return 2 * held > POINTS_TRIED;
    }

    private static double area(double[] u, double[] v) {
        double twice = 0;
        for (int p = 1; p + 1 < u.length; p++) {
            twice += (u[p] - u[0]) * (v[p + 1] - v[0]) - (u[p + 1] - u[0]) * (v[p] - v[0]);
        }
        return Math.abs(twice) / 2;
    }

    private static boolean holds(double[] u, double[] v, double x, double y) {
        boolean inside = false;
        for (int p = 0, q = u.length - 1; p < u.length; q = p++) {
            if (v[p] <= y != v[q] <= y) {
                inside ^= x < u[p] + (y - v[p]) / (v[q] - v[p]) * (u[q] - u[p]);
            }
        }
        return inside;
    }
}
