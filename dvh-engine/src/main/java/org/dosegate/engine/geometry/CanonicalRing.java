package org.dosegate.engine.geometry;

import java.util.Arrays;

/**
 * One ring in the form that all its notations share: no point twice in a row, the least point first (by x, then y, then z), and from there in the direction of the lesser
 * neighbour. Where a file starts a ring, which way round it goes, and whether it closes it, then changes no bit of any result.
 */
public final class CanonicalRing {
    private CanonicalRing() {}

    /**
     * The ring in its canonical form; a new array.
     *
     * @param ring x0, y0, z0, x1, ..., mm; whole triples of finite numbers
     */
    public static double[] of(double[] ring) {
        double[] points = withoutRepeats(ring);
        int n = points.length / 3;
        int least = 0;
        for (int p = 1; p < n; p++) {
            least = comparePoints(points, p, points, least) < 0 ? p : least;
        }
        double[] best = null;
        for (int p = 0; p < n; p++) { // a ring may pass through its least point more than once
            if (comparePoints(points, p, points, least) == 0) {
                best = lesser(best, from(points, p, 1));
                best = lesser(best, from(points, p, -1));
            }
        }
        return best == null ? points : best;
    }

    /** Orders rings point by point; shorter ones come first where they begin alike. */
    public static int compare(double[] a, double[] b) {
        return Arrays.compare(a, b);
    }

    private static double[] lesser(double[] a, double[] b) {
        return a == null || compare(b, a) < 0 ? b : a;
    }

    private static double[] from(double[] points, int start, int step) {
        int n = points.length / 3;
        double[] turned = new double[points.length];
        for (int p = 0, from = start; p < n; p++, from = Math.floorMod(from + step, n)) {
            System.arraycopy(points, 3 * from, turned, 3 * p, 3);
        }
        return turned;
    }

    private static double[] withoutRepeats(double[] ring) {
        double[] kept = new double[ring.length];
        int length = 0;
        for (int k = 0; k < ring.length; k += 3) {
            if (length == 0 || comparePoints(ring, k / 3, kept, length / 3 - 1) != 0) {
                for (int c = 0; c < 3; c++) {
                    kept[length++] = ring[k + c] + 0.0; // -0 and 0 are one place
                }
            }
        }
        while (length > 3 && comparePoints(kept, 0, kept, length / 3 - 1) == 0) {
            length -= 3;
        }
        return Arrays.copyOf(kept, length);
    }

    private static int comparePoints(double[] a, int p, double[] b, int q) {
        for (int c = 0; c < 3; c++) {
            double x = a[3 * p + c];
            double y = b[3 * q + c];
            if (x != y) {
                return x < y ? -1 : 1;
            }
        }
        return 0;
    }
}
