package org.dosegate.dicom.rt;

import java.util.Arrays;
import java.util.TreeSet;

/** Tells rings apart, whichever point they begin with, whichever way they go around, and whether or not they end with the point that they begin with. */
final class RingIdentity {
    private final TreeSet<double[]> seen = new TreeSet<>(Arrays::compare);

    /** Whether no ring like this was seen before. */
    boolean isNew(double[] ringXyz) {
        return seen.add(canonical(ringXyz));
    }

    /** The ring from its least point on, towards the lesser of that point's neighbours. */
    private static double[] canonical(double[] ring) {
        int n = ring.length / 3;
        while (n > 1 && compare(ring, 0, n - 1) == 0) {
            n--; // closed explicitly: the same ring
        }
        int least = 0;
        for (int p = 1; p < n; p++) {
            if (compare(ring, p, least) < 0) {
                least = p;
            }
        }
        int step = compare(ring, (least + 1) % n, (least + n - 1) % n) <= 0 ? 1 : n - 1;
        double[] canonical = new double[3 * n];
        for (int p = 0, from = least; p < n; p++, from = (from + step) % n) {
            System.arraycopy(ring, 3 * from, canonical, 3 * p, 3);
        }
        return canonical;
    }

    private static int compare(double[] ring, int a, int b) {
        for (int k = 0; k < 3; k++) {
            double difference = ring[3 * a + k] - ring[3 * b + k];
            if (difference != 0) {
                return difference < 0 ? -1 : 1;
            }
        }
        return 0;
    }
}
