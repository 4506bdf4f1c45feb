package org.dosegate.engine.gamma;

import java.util.OptionalDouble;

/** Counts gammas in the order in which they come. */
final class GammaTally {
    private final long[] histogram;
    private long points;
    private long passed;
    private long notEvaluable;
    private double sum;
    private float max;

    GammaTally(double cap) {
        histogram = new long[(int) Math.ceil(cap / GammaStatistics.BIN - 1e-9)];
    }

    void add(float gamma) {
        if (gamma == Float.POSITIVE_INFINITY) {
            notEvaluable++;
            return;
        }
        points++;
        sum += gamma;
        max = Math.max(max, gamma);
        // Quantised as every value that is compared with a limit: doses in float leave a difference of just the
        // criterion a little above it.
        if (!GammaStatistics.fails(gamma)) {
            passed++;
        }
        // A bin holds its upper end, so that the bins up to 1 hold what passed.
        double bins = gamma / GammaStatistics.BIN - 1e-6;
        int whole = (int) bins;
        int bin = bins == whole ? whole - 1 : whole;
        histogram[Math.max(0, Math.min(bin, histogram.length - 1))]++;
    }

    GammaStatistics statistics() {
        return new GammaStatistics(
                points,
                passed,
                notEvaluable,
                points == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / points),
                points == 0 ? OptionalDouble.empty() : OptionalDouble.of(max),
                histogram);
    }
}
