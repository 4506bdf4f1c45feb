package org.dosegate.engine.solid;

/**
 * Interpolation between two samples whose neighbours may be missing and unevenly spaced: linear, less a parabola whose second
 * difference is the mean of the two that the neighbours give, but at most twice the smaller, and nothing where they differ in sign. Exact for quadratics; like
 * the harmonic mean of the piecewise polynomial harmonic reconstruction (Amat, Donat, Liandrat, Trillo 2006, doi 10.1007/s10208-004-0122-5), which has the same
 * bound, it does not overshoot at steps, and it gives away less where the second difference merely grows.
 */
final class Neighbours {
    private final boolean hasBefore;
    private final boolean hasAfter;
    /** Weights of the differences before, in and after the interval in half the second derivative at its two ends, times the interval's square. */
    private final float first0;

    private final float first2;
    private final float second1;
    private final float second3;

    /**
     * Neighbours at given distances.
     *
     * @param before distance of the sample before the first, 0 when there is none
     * @param between distance of the two samples
     * @param after distance of the sample after the second, 0 when there is none
     */
    Neighbours(double before, double between, double after) {
        hasBefore = before > 0;
        hasAfter = after > 0;
        double square = between * between;
        double left = hasBefore ? square / (before + between) : 0;
        first0 = hasBefore ? (float) (left / before) : 0;
        first2 = (float) (left / between);
        double right = hasAfter ? square / (between + after) : 0;
        second3 = hasAfter ? (float) (right / after) : 0;
        second1 = (float) (right / between);
    }

    /** Half the second derivative that the parabola gets, times the square of the interval. */
    float bend(float f0, float f1, float f2, float f3) {
        // Differences first: the samples may be large and close to each other.
        float slope = f2 - f1;
        float first = hasBefore ? first2 * slope - first0 * (f1 - f0) : 0;
        float second = hasAfter ? second3 * (f3 - f2) - second1 * slope : 0;
        if (!hasBefore) {
            return second;
        }
        if (!hasAfter) {
            return first;
        }
        if (!(first * second > 0)) {
            return 0;
        }
        float mean = 0.5f * (first + second);
        float smaller = Math.abs(first) < Math.abs(second) ? first : second;
        return Math.abs(mean) < 2 * Math.abs(smaller) ? mean : 2 * smaller;
    }
}
