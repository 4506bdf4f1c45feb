package org.dosegate.engine.dvh;

import java.util.Arrays;

/**
 * The mean of a piecewise-linear function over a stretch of a grid's axis, and its rise from the stretch's low to its high end, as weights of the
 * grid points; both are exact, however the points lie in the stretch. Only the part inside the grid counts.
 */
final class AxisMean {
    private final GridAxis axis;
    /** First grid point that has a weight. */
    int first;
    /** Number of grid points that have one. */
    int count;
    /** Weights of the mean. */
    double[] mean = new double[4];
    /** Weights of the rise over the whole stretch. */
    double[] rise = new double[4];
    /** Share 0..1 of the stretch inside the grid; the weights are not set where it is 0. */
    double insideShare;

    AxisMean(GridAxis axis) {
        this.axis = axis;
    }

    /** Turns to a stretch. */
    void set(double lowMm, double highMm) {
        insideShare = axis.insideShare(lowMm, highMm);
        if (!(insideShare > 0)) {
            return;
        }
        double from = lowMm > axis.lowMm() ? lowMm : axis.lowMm();
        double to = highMm < axis.highMm() ? highMm : axis.highMm();
        first = axis.interval(from);
        int last = axis.interval(to);
        count = last - first + 2;
        if (mean.length < count) {
            mean = new double[2 * count];
            rise = new double[2 * count];
        }
        Arrays.fill(mean, 0, count, 0);
        Arrays.fill(rise, 0, count, 0);
        double perLength = 1 / (to - from);
        for (int k = first; k <= last; k++) {
            double length = axis.length(k);
            double t0 = k == first ? (from - axis.position(k)) / length : 0;
            double t1 = k == last ? (to - axis.position(k)) / length : 1;
            double second = 0.5 * (t1 - t0) * (t1 + t0);
            mean[k - first] += ((t1 - t0 - second) * length * perLength);
            mean[k - first + 1] += (second * length * perLength);
        }
        double whole = (highMm - lowMm) * perLength;
        add(first, from, -whole);
        add(last, to, whole);
    }

    private void add(int interval, double mm, double factor) {
        double t = axis.fraction(interval, mm);
        rise[interval - first] += (factor * (1 - t));
        rise[interval - first + 1] += (factor * t);
    }
}
