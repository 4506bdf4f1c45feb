package org.dosegate.dicom.rt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The edges of a plane's rings as chains along which x never falls: outlines have a few long ones, so that nearly all pairs of edges are never
 * looked at when crossings are searched.
 */
final class MonotoneChains {
    private record Chain(double[] x, double[] y, double lowY, double highY) {
        double lowX() {
            return x[0];
        }

        double highX() {
            return x[x.length - 1];
        }
    }

    private final List<Chain> chains = new ArrayList<>();

    /** Adds a closed ring. */
    void add(double[] x, double[] y) {
        int n = x.length;
        int turn = turn(x);
        if (turn < 0) {
            return; // all points have one x: no crossing of it is proper
        }
        int from = turn;
        int walked = 0;
        while (walked < n) {
            int step = 0;
            int length = 0;
            while (walked + length < n) {
                int direction = Double.compare(x[(from + length + 1) % n], x[(from + length) % n]);
                if (direction != 0 && step == 0) {
                    step = direction;
                }
                if (direction != 0 && direction != step) {
                    break;
                }
                length++;
            }
            chains.add(chain(x, y, from, length, step < 0));
            from = (from + length) % n;
            walked += length;
        }
    }

    /** A point at which the direction of x changes; -1 when it never does. */
    private static int turn(double[] x) {
        int n = x.length;
        int last = 0;
        for (int i = n - 1; i >= 0 && last == 0; i--) {
            last = Double.compare(x[(i + 1) % n], x[i]);
        }
        for (int i = 0; i < n; i++) {
            int direction = Double.compare(x[(i + 1) % n], x[i]);
            if (direction != 0 && direction != last) {
                return i;
            }
        }
        return -1;
    }

    private static Chain chain(double[] x, double[] y, int from, int length, boolean backwards) {
        double[] cx = new double[length + 1];
        double[] cy = new double[length + 1];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= length; i++) {
            int at = backwards ? length - i : i;
            cx[at] = x[(from + i) % x.length];
            cy[at] = y[(from + i) % x.length];
            low = Math.min(low, cy[at]);
            high = Math.max(high, cy[at]);
        }
        return new Chain(cx, cy, low, high);
    }

    /**
     * Whether any two edges cross in a point that is an end of neither. Edges that touch or coincide, as those of a keyhole's channel, do not.
     *
     * @param budget number of comparisons that may be made; it is lowered by those that were
     */
    boolean cross(WorkBudget budget) {
        Chain[] sorted = chains.toArray(new Chain[0]);
        Arrays.sort(sorted, (a, b) -> Double.compare(a.lowX(), b.lowX()));
        for (int i = 0; i < sorted.length; i++) {
            for (int j = i + 1; j < sorted.length && sorted[j].lowX() <= sorted[i].highX(); j++) {
                budget.spend(1);
                boolean apart = sorted[i].lowY > sorted[j].highY || sorted[j].lowY > sorted[i].highY;
                if (!apart && cross(sorted[i], sorted[j], budget)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean cross(Chain a, Chain b, WorkBudget budget) {
        int i = firstReaching(a.x, b.lowX());
        int j = firstReaching(b.x, a.lowX());
        while (i + 1 < a.x.length && j + 1 < b.x.length) {
            budget.spend(1);
            if (proper(a, i, b, j)) {
                return true;
            }
            if (a.x[i + 1] < b.x[j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    /** The first edge whose right end is not left of x. */
    private static int firstReaching(double[] xs, double x) {
        int low = 0;
        int high = xs.length - 2;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (xs[middle + 1] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean proper(Chain a, int i, Chain b, int j) {
        double side0 = side(a.x[i], a.y[i], a.x[i + 1], a.y[i + 1], b.x[j], b.y[j]);
        double side1 = side(a.x[i], a.y[i], a.x[i + 1], a.y[i + 1], b.x[j + 1], b.y[j + 1]);
        if (!(side0 > 0 && side1 < 0) && !(side0 < 0 && side1 > 0)) {
            return false;
        }
        double side2 = side(b.x[j], b.y[j], b.x[j + 1], b.y[j + 1], a.x[i], a.y[i]);
        double side3 = side(b.x[j], b.y[j], b.x[j + 1], b.y[j + 1], a.x[i + 1], a.y[i + 1]);
        return (side2 > 0 && side3 < 0) || (side2 < 0 && side3 > 0);
    }

    private static double side(double ax, double ay, double bx, double by, double px, double py) {
        return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
    }
}
