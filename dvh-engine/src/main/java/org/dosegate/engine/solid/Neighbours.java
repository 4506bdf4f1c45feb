package org.dosegate.engine.solid;

/**
 * Interpolation between two samples whose neighbours may be missing and unevenly spaced: linear, less a parabola whose second
 * difference is the mean of the two that the neighbours give, but at most twice the smaller, and nothing where they differ in sign. Exact for quadratics; like
 * the harmonic mean of the piecewise polynomial harmonic reconstruction (Amat, Donat, Liandrat, Trillo 2006, doi 10.1007/s10208-004-0122-5), which has the same
 * bound, it does not overshoot at steps, and it gives away less where the second difference merely grows.
 *
 * @param before distance of the sample before the first, 0 when there is none
 * @param between distance of the two samples
 * @param after distance of the sample after the second, 0 when there is none
 */
record Neighbours(double before, double between, double after) {

    /** Half the second derivative that the parabola gets, times the square of {@code between}. */
    float bend(float f0, float f1, float f2, float f3) {
        if (before == 0 && after == 0) {
            return 0;
        }
        double slope = (f2 - f1) / between;
        double square = between * between;
        if (after == 0) {
            return (float) (square * (slope - (f1 - f0) / before) / (before + between));
        }
        double second = ((f3 - f2) / after - slope) / (between + after);
        if (before == 0) {
            return (float) (square * second);
        }
        double first = (slope - (f1 - f0) / before) / (before + between);
        if (!(first * second > 0)) {
            return 0;
        }
        double mean = 0.5 * (first + second);
        double smaller = Math.abs(first) < Math.abs(second) ? first : second;
        return (float) (square * (Math.abs(mean) < 2 * Math.abs(smaller) ? mean : 2 * smaller));
    }

    /** Value at {@code t} between the samples (0 at f1, 1 at f2; beyond for extrapolation). */
    static double at(double t, double f1, double f2, double bend) {
        return (1 - t) * f1 + t * f2 - t * (1 - t) * bend;
    }
}
