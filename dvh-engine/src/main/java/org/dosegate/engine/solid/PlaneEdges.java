package org.dosegate.engine.solid;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dosegate.engine.geometry.Vec3;

/**
 * The edges of one plane's rings in lattice units. Edges that coincide an even number of times bound nothing under the even-odd rule
 * (the two sides of a keyhole's channel, a contour stored twice) and are taken out, so that distances do not see them.
 */
final class PlaneEdges {
    final double[] x0;
    final double[] y0;
    final double[] x1;
    final double[] y1;
    private final double[] perLength2;
    /** Number of rings that have at least three points. */
    final int rings;
    /** Whether edges cancelled: the number of rings then says nothing about holes. */
    final boolean cancelled;

    private PlaneEdges(double[] x0, double[] y0, double[] x1, double[] y1, int rings, boolean cancelled) {
        this.x0 = x0;
        this.y0 = y0;
        this.x1 = x1;
        this.y1 = y1;
        this.perLength2 = new double[x0.length];
        for (int e = 0; e < x0.length; e++) {
            double dx = x1[e] - x0[e];
            double dy = y1[e] - y0[e];
            perLength2[e] = 1 / (dx * dx + dy * dy);
        }
        this.rings = rings;
        this.cancelled = cancelled;
    }

    int size() {
        return x0.length;
    }

    /** An edge without direction. */
    private record Key(double ax, double ay, double bx, double by) {
        static Key of(double x0, double y0, double x1, double y1) {
            boolean ordered = x0 < x1 || (x0 == x1 && y0 <= y1);
            return ordered ? new Key(x0, y0, x1, y1) : new Key(x1, y1, x0, y0);
        }
    }

    static PlaneEdges of(List<double[]> ringsXyzMm, Lattice lattice) {
        int n = 0;
        for (double[] ring : ringsXyzMm) {
            n += ring.length / 3;
        }
        double[] x0 = new double[n];
        double[] y0 = new double[n];
        double[] x1 = new double[n];
        double[] y1 = new double[n];
        int count = 0;
        int rings = 0;
        for (double[] ring : ringsXyzMm) {
            int points = ring.length / 3;
            rings += points >= 3 ? 1 : 0;
            double[] x = new double[points];
            double[] y = new double[points];
            for (int p = 0; p < points; p++) {
                Vec3 at = new Vec3(ring[3 * p], ring[3 * p + 1], ring[3 * p + 2]).minus(lattice.origin());
                x[p] = at.dot(lattice.u()) / lattice.pitchMm();
                y[p] = at.dot(lattice.v()) / lattice.pitchMm();
            }
            for (int p = 0; p < points; p++) {
                int q = p + 1 == points ? 0 : p + 1;
                if (x[p] == x[q] && y[p] == y[q]) {
                    continue;
                }
                x0[count] = x[p];
                y0[count] = y[p];
                x1[count] = x[q];
                y1[count] = y[q];
                count++;
            }
        }
        boolean[] drop = coincident(x0, y0, x1, y1, count);
        int kept = 0;
        for (int e = 0; e < count; e++) {
            if (!drop[e]) {
                x0[kept] = x0[e];
                y0[kept] = y0[e];
                x1[kept] = x1[e];
                y1[kept] = y1[e];
                kept++;
            }
        }
        return new PlaneEdges(
                Arrays.copyOf(x0, kept),
                Arrays.copyOf(y0, kept),
                Arrays.copyOf(x1, kept),
                Arrays.copyOf(y1, kept),
                rings,
                kept < count);
    }

    /** Edges of closed lines in lattice units, each as x0, y0, x1, y1; edges without a length are left out. */
    static PlaneEdges of(double[] xyxy, int size) {
        double[][] c = new double[4][size];
        int kept = 0;
        for (int e = 0; e < size; e++) {
            int at = 4 * e;
            if (xyxy[at] == xyxy[at + 2] && xyxy[at + 1] == xyxy[at + 3]) {
                continue;
            }
            for (int k = 0; k < 4; k++) {
                c[k][kept] = xyxy[at + k];
            }
            kept++;
        }
        return new PlaneEdges(
                Arrays.copyOf(c[0], kept),
                Arrays.copyOf(c[1], kept),
                Arrays.copyOf(c[2], kept),
                Arrays.copyOf(c[3], kept),
                1,
                true);
    }

    private static boolean[] coincident(double[] x0, double[] y0, double[] x1, double[] y1, int count) {
        boolean[] drop = new boolean[count];
        Map<Key, Integer> open = new HashMap<>(2 * count);
        for (int e = 0; e < count; e++) {
            Key key = Key.of(x0[e], y0[e], x1[e], y1[e]);
            Integer twin = open.remove(key);
            if (twin == null) {
                open.put(key, e);
            } else {
                drop[e] = true;
                drop[twin] = true;
            }
        }
        return drop;
    }

    /** Squared distance of a point to edge e, lattice units. */
    double distance2(int e, double px, double py) {
        double dx = x1[e] - x0[e];
        double dy = y1[e] - y0[e];
        double rx = px - x0[e];
        double ry = py - y0[e];
        double t = (rx * dx + ry * dy) * perLength2[e];
        if (t > 0) {
            t = Math.min(t, 1);
            rx -= t * dx;
            ry -= t * dy;
        }
        return rx * rx + ry * ry;
    }

    /** Signed distance of any point by trying every edge, lattice units; negative inside. */
    double signedDistance(double px, double py) {
        double best = Double.POSITIVE_INFINITY;
        boolean inside = false;
        for (int e = 0; e < x0.length; e++) {
            best = Math.min(best, distance2(e, px, py));
            if ((y0[e] <= py) != (y1[e] <= py)) {
                double x = x0[e] + (py - y0[e]) / (y1[e] - y0[e]) * (x1[e] - x0[e]);
                inside ^= px < x;
            }
        }
        return inside ? -Math.sqrt(best) : Math.sqrt(best);
    }
}
