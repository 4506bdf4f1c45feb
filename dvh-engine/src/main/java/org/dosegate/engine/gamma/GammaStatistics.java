package org.dosegate.engine.gamma;

import java.util.OptionalDouble;

/**
 * Figures of a gamma comparison.
 *
 * @param points reference points evaluated: their dose reaches the threshold, and evaluated dose lies within the distance criterion
 * @param passed those with gamma &lt;= 1, quantised to 1e-4
 * @param notEvaluable points that reach the threshold, without evaluated dose within the distance criterion
 * @param meanGamma mean over the points, each at most the cap; empty without points
 * @param maxGamma largest gamma, at most the cap; empty without points
 * @param histogram points by gamma: bin k holds gammas above k x {@link #BIN} up to and with (k + 1) x {@link #BIN}, the first one 0, too
 */
public record GammaStatistics(
        long points,
        long passed,
        long notEvaluable,
        OptionalDouble meanGamma,
        OptionalDouble maxGamma,
        long[] histogram) {

    /** Width of the histogram's bins. */
    public static final double BIN = 0.1;

    private static final double QUANTA = 1e4;

    /** Whether a gamma is above 1, quantised to 1e-4; not where there is none. */
    public static boolean fails(float gamma) {
        return gamma < Float.POSITIVE_INFINITY && gamma * QUANTA > QUANTA + 0.5;
    }

    /** Figures that can no longer be changed. */
    public GammaStatistics {
        histogram = histogram.clone();
    }

    /** Points by gamma (a copy). */
    @Override
    public long[] histogram() {
        return histogram.clone();
    }

    /** Share of the points that passed, %; empty without points. */
    public OptionalDouble passRatePercent() {
        return points == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * passed / points);
    }

    /** The pass rate if all points that could not be evaluated failed, %; empty where no point reaches the threshold. */
    public OptionalDouble leastPassRatePercent() {
        return share(passed);
    }

    /** The pass rate if all points that could not be evaluated passed, %; empty where no point reaches the threshold. */
    public OptionalDouble largestPassRatePercent() {
        return share(passed + notEvaluable);
    }

    private OptionalDouble share(long count) {
        long all = points + notEvaluable;
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * count / all);
    }
}
