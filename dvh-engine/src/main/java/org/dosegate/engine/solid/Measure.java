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

    static Measure of(List<Slice> slices, int k, ToDoubleFunction<Slice> number) {
        double first = number.applyAsDouble(slices.get(k));
        double second = number.applyAsDouble(slices.get(k + 1));
        double before = k > 0 ? number.applyAsDouble(slices.get(k - 1)) : first;
        double after = k + 2 < slices.size() ? number.applyAsDouble(slices.get(k + 2)) : second;
        float bend = SliceInterpolation.neighbours(slices, k)
                .bend((float) before, (float) first, (float) second, (float) after);
        return new Measure(first, second, bend);
    }

    /** Value at a position, not below 0; t is 0 at the first contour and 1 at the second. */
    double at(double t) {
        return Math.max(0, (1 - t) * first + t * second - t * (1 - t) * bend);
    }
}
