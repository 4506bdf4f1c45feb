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
    private static final int PER_LINE = 5;

    final double[] x0;
    final double[] y0;
    final double[] x1;
    final double[] y1;
    /** For each edge: start x and y, unit direction x and y, length; what {@link #distance2} needs lies together. */
    private final double[] lines;
    /** Number of rings that have at least three points. */
    final int rings;
    /** Whether edges cancelled: the number of rings then says nothing about holes. */
    final boolean cancelled;

    private PlaneEdges(double[] x0, double[] y0, double[] x1, double[] y1, int rings, boolean cancelled) {
        this.x0 = x0;
        this.y0 = y0;
        this.x1 = x1;
        this.y1 = y1;
        this.lines = new double[PER_LINE * x0.length];
        for (int e = 0; e < x0.length; e++) {
            double dx = x1[e] - x0[e];
            double dy = y1[e] - y0[e];
            double length = Math.sqrt(dx * dx + dy * dy);
            int at = PER_LINE * e;
            lines[at] = x0[e];
            lines[at + 1] = y0[e];
            lines[at + 2] = dx / length;
            lines[at + 3] = dy / length;
            lines[at + 4] = length;
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
        long[] keys = sortedKeys(x0, y0, x1, y1, count);
        int indexBits = indexBits(count);
        boolean[] drop = mayCoincide(keys, indexBits) ? coincident(x0, y0, x1, y1, count) : new boolean[count];
        double[][] sorted = new double[4][count];
        int kept = 0;
        for (long key : keys) {
            int e = (int) (key & ((1L << indexBits) - 1));
            if (!drop[e]) {
                boolean forward = x0[e] < x1[e] || (x0[e] == x1[e] && y0[e] < y1[e]);
                sorted[0][kept] = forward ? x0[e] : x1[e];
                sorted[1][kept] = forward ? y0[e] : y1[e];
                sorted[2][kept] = forward ? x1[e] : x0[e];
                sorted[3][kept] = forward ? y1[e] : y0[e];
                kept++;
            }
        }
        return new PlaneEdges(
                Arrays.copyOf(sorted[0], kept),
                Arrays.copyOf(sorted[1], kept),
                Arrays.copyOf(sorted[2], kept),
                Arrays.copyOf(sorted[3], kept),
                rings,
                kept < count);
    }

    /**
     * An order of the edges that depends on their places alone, not on how rings are noted: by a hash, with the edge's index in the lowest bits. Which of two edges that
     * share the nearest point is met first then is the same for every notation, and so is every bit of the result.
     */
    private static long[] sortedKeys(double[] x0, double[] y0, double[] x1, double[] y1, int count) {
        long places = -1L << indexBits(count);
        long[] keys = new long[count];
        for (int e = 0; e < count; e++) {
            keys[e] = ((hash(x0[e], y0[e]) + hash(x1[e], y1[e])) & places) | e;
        }
        Arrays.sort(keys);
        return keys;
    }

    private static int indexBits(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(count);
    }

    /** Whether two edges have the same hash; as a rule none have, and no edge needs a second look. */
    private static boolean mayCoincide(long[] keys, int indexBits) {
        for (int n = 1; n < keys.length; n++) {
            if (keys[n] >> indexBits == keys[n - 1] >> indexBits) {
                return true;
            }
        }
        return false;
    }

    private static long hash(double x, double y) {
        // Adding 0 makes -0 and 0 the same, as they are in a comparison.
        long h = Double.doubleToRawLongBits(x + 0.0) * 0x9E3779B97F4A7C15L + Double.doubleToRawLongBits(y + 0.0);
        h ^= h >>> 29;
        return h * 0xBF58476D1CE4E5B9L;
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
        int at = PER_LINE * e;
        double rx = px - lines[at];
        double ry = py - lines[at + 1];
        double ux = lines[at + 2];
        double uy = lines[at + 3];
        double along = rx * ux + ry * uy;
        double across = rx * uy - ry * ux;
        double d2 = across * across;
        if (along < 0) {
            return d2 + along * along;
        }
        double beyond = along - lines[at + 4];
        return beyond > 0 ? d2 + beyond * beyond : d2;
    }

    /** The way from a point to the nearest point of edge e, lattice units. */
    double[] towards(int e, double px, double py) {
        int at = PER_LINE * e;
        double rx = lines[at] - px;
        double ry = lines[at + 1] - py;
        double ux = lines[at + 2];
        double uy = lines[at + 3];
        double along = Math.max(0, Math.min(lines[at + 4], -rx * ux - ry * uy));
        return new double[] {rx + along * ux, ry + along * uy};
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
