package org.dosegate.engine.solid;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A number of each contour, such as its area, between two contours: interpolated by the rule of {@link Neighbours}.
 *
 * @param first value at the first contour
 * @param second value at the second
 * @param bend of the parabola between them
 */
record Measure(double first, double second, double bend) {
    /** Share of the value at a contour. */
    private static final double ALL_BUT_NOTHING = 0.05;

    static Measure of(List<Slice> slices, int k, ToDoubleFunction<Slice> number) {
        double first = number.applyAsDouble(slices.get(k));
        double second = number.applyAsDouble(slices.get(k + 1));
        double before = k > 0 ? number.applyAsDouble(slices.get(k - 1)) : first;
        double after = k + 2 < slices.size() ? number.applyAsDouble(slices.get(k + 2)) : second;
        return of(SliceInterpolation.neighbours(slices, k), before, first, second, after);
    }

    /** Of the number at four contours; the outer two matter only where there are such neighbours. */
    static Measure of(Neighbours neighbours, double before, double first, double second, double after) {
        float bend = neighbours.bend((float) before, (float) first, (float) second, (float) after);
        return new Measure(first, second, bend);
    }

    /** Value at a position, not below 0; t is 0 at the first contour and 1 at the second. */
    double at(double t) {
        return Math.max(0, (1 - t) * first + t * second - t * (1 - t) * bend);
    }

    /** The same for half an interval beyond a contour. */
    double closesBeyond(int contour) {
        return closesBeyond(contour, 0.5);
    }

    /**
     * The position beyond a contour (0 or 1) at which the value reaches 0, or all but reaches it and would rise again; NaN when there is none.
     *
     * @param reach how far beyond the contour is looked, intervals
     */
    double closesBeyond(int contour, double reach) {
        // In the distance x from the contour the value is a + slope x + bend x².
        double a = contour == 0 ? first : second;
        double slope = a - (contour == 0 ? second : first) + bend;
        double x = -slope / (2 * bend);
        double turning = a + 0.5 * slope * x;
        if (!(x > 0
                && Math.abs(turning)
                        <= ALL_BUT_NOTHING * a)) { // a root near the turning point would be a matter of luck
            double root = Math.sqrt(slope * slope - 4 * bend * a);
            double one = -2 * a / (slope + root);
            double other = -2 * a / (slope - root);
            x = one > 0 && !(other > 0 && other < one) ? one : other;
        }
        if (!(x > 0 && x <= reach)) {
            return Double.NaN;
        }
        return contour == 0 ? -x : 1 + x;
    }
}
