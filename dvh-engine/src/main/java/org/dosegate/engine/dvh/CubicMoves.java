package org.dosegate.engine.dvh;

import java.util.Arrays;

/** By how much doses move under a cubic interpolation, in the mean over all places of a trilinear dose: known at some doses, linear between them, rising nowhere faster than the dose falls. */
final class CubicMoves implements DoseMap {
    /** Samples of one mean; at both ends, where few places have much to say, fewer. */
    private static final int TOGETHER = 100;

    private static final int FEWEST = 6;

    /** Doses that differ by less than such a step, Gy, are not told apart: where the dose is even, rounding would say which places are the hottest. */
    private static final double STEP_GY = 1e-4;

    private final double[] fromGy;
    private final double[] toGy;
    private final double meanMoveGy;

    private CubicMoves(double[] fromGy, double[] toGy, double meanMoveGy) {
        this.fromGy = fromGy;
        this.toGy = toGy;
        this.meanMoveGy = meanMoveGy;
    }

    static CubicMoves of(double[] doseGy, double[] moveGy, double[] weight) {
        int n = doseGy.length;
        // By steps of dose, and in the order of the places where the step is the same.
        long[] order = new long[n];
        for (int k = 0; k < n; k++) {
            long step = (long) Math.min(Math.rint(doseGy[k] / STEP_GY), Integer.MAX_VALUE);
            order[k] = (step << Integer.SIZE) | k;
        }
        Arrays.sort(order);
        double[] from = new double[n];
        double[] to = new double[n];
        int groups = 0;
        double all = 0;
        double allMoves = 0;
        int k = 0;
        while (k < n) {
            int size = Math.max(FEWEST, Math.min(TOGETHER, Math.min(k, n - k) / 2));
            double w = 0;
            double dose = 0;
            double move = 0;
            for (int end = Math.min(n, k + size); k < end; k++) {
                int place = (int) order[k];
                w += weight[place];
                dose += weight[place] * doseGy[place];
                move += weight[place] * moveGy[place];
            }
            all += w;
            allMoves += move;
            double here = dose / w;
            if (w > 0 && (groups == 0 || here > from[groups - 1])) {
                from[groups] = here;
                to[groups] = Math.max(0, groups == 0 ? here + move / w : Math.max(to[groups - 1], here + move / w));
                groups++;
            }
        }
        return new CubicMoves(Arrays.copyOf(from, groups), Arrays.copyOf(to, groups), all > 0 ? allMoves / all : 0);
    }

    boolean isEmpty() {
        return fromGy.length == 0;
    }

    /** Mean move over all places, Gy. */
    double meanMoveGy() {
        return meanMoveGy;
    }

    @Override
    public double to(double doseGy) {
        return Math.max(0, along(fromGy, toGy, doseGy));
    }

    @Override
    public double from(double doseGy) {
        return along(toGy, fromGy, doseGy);
    }

    /** Piecewise linear from a to b, beyond the ends parallel. */
    private static double along(double[] a, double[] b, double x) {
        int n = a.length;
        int at = Arrays.binarySearch(a, x);
        if (at >= 0) {
            while (at > 0 && a[at - 1] == x) {
                at--;
            }
            return b[at];
        }
        int above = -at - 1;
        if (above == 0) {
            return b[0] + (x - a[0]);
        }
        if (above == n) {
            return b[n - 1] + (x - a[n - 1]);
        }
        double t = (x - a[above - 1]) / (a[above] - a[above - 1]);
        return b[above - 1] + t * (b[above] - b[above - 1]);
    }
}
