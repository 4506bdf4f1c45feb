package org.dosegate.engine.solid;

/**
 * The step within a square that makes the least of some linear functions of the plane largest: a linear programme in three variables. Whichever function is least at the best step so far is taken into
 * account next, and the new best step lies on it (Seidel 1991, doi 10.1007/BF02574699, in an order in which few functions are ever needed).
 */
final class MaximinStep {
    /** Functions that are below by less are not. */
    private static final double EPSILON = 1e-11;

    private final double[] value;
    private final double[] slopeX;
    private final double[] slopeY;
    private int count;
    /** The functions taken into account. */
    private final int[] chosen;

    private int choices;
    private double half;

    /** The best step so far, and the least of the functions there. */
    double x;

    double y;
    double least;

    MaximinStep(int functions) {
        value = new double[functions];
        slopeX = new double[functions];
        slopeY = new double[functions];
        chosen = new int[functions];
    }

    void clear() {
        count = 0;
    }

    /** Adds the function {@code atZero + perX x + perY y}. */
    void add(double atZero, double perX, double perY) {
        value[count] = atZero;
        slopeX[count] = perX;
        slopeY[count++] = perY;
    }

    /** Finds the best step with coordinates of at most so much; false where rounding hides it. */
    boolean solve(double halfSide) {
        half = halfSide;
        choices = 0;
        x = 0;
        y = 0;
        double bound = Double.POSITIVE_INFINITY;
        while (true) {
            int lowest = lowest();
            least = at(lowest);
            if (!(least < bound - EPSILON)) {
                return true;
            }
            if (choices == count || !onFunction(lowest)) {
                return false;
            }
            chosen[choices++] = lowest;
            bound = at(lowest);
        }
    }

    private double at(int function) {
        return value[function] + slopeX[function] * x + slopeY[function] * y;
    }

    /** The function that is least at the best step so far. */
    private int lowest() {
        int lowest = 0;
        double f = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            double g = at(i);
            if (g < f) {
                f = g;
                lowest = i;
            }
        }
        return lowest;
    }

    private double towards(double slope) {
        return slope > 0 ? half : slope < 0 ? -half : 0;
    }

    /** Function i is the least one at the best step: the highest place of it that the chosen ones leave. */
    private boolean onFunction(int i) {
        x = towards(slopeX[i]);
        y = towards(slopeY[i]);
        for (int n = 0; n < choices; n++) {
            int j = chosen[n];
            if (at(j) < at(i) - EPSILON && !onBoth(i, j, n)) {
                return false;
            }
        }
        return true;
    }

    /** Functions i and j are the least ones: the highest place of the line on which they are equal that the first chosen ones leave. */
    private boolean onBoth(int i, int j, int before) {
        double a = slopeX[j] - slopeX[i];
        double b = slopeY[j] - slopeY[i];
        double square = a * a + b * b;
        if (!(square > EPSILON * EPSILON)) {
            return false;
        }
        double foot = (value[i] - value[j]) / square;
        Way way = new Way(foot * a, foot * b, -b, a);
        way.keepAbove(1, 0, -half);
        way.keepAbove(-1, 0, -half);
        way.keepAbove(0, 1, -half);
        way.keepAbove(0, -1, -half);
        for (int n = 0; n < before; n++) {
            int k = chosen[n];
            way.keepAbove(slopeX[k] - slopeX[i], slopeY[k] - slopeY[i], value[i] - value[k]);
        }
        if (!(way.from <= way.to + EPSILON)) {
            return false;
        }
        double rise = slopeX[i] * way.alongX + slopeY[i] * way.alongY;
        double s = rise > 0 ? way.to : rise < 0 ? way.from : 0.5 * (way.from + way.to);
        x = way.footX + s * way.alongX;
        y = way.footY + s * way.alongY;
        return true;
    }

    /** A piece of a line. */
    private static final class Way {
        private final double footX;
        private final double footY;
        private final double alongX;
        private final double alongY;
        private double from = Double.NEGATIVE_INFINITY;
        private double to = Double.POSITIVE_INFINITY;

        Way(double footX, double footY, double alongX, double alongY) {
            this.footX = footX;
            this.footY = footY;
            this.alongX = alongX;
            this.alongY = alongY;
        }

        /** Keeps what has a x + b y >= c. */
        void keepAbove(double a, double b, double c) {
            double along = a * alongX + b * alongY;
            double lacking = c - a * footX - b * footY;
            if (Math.abs(along) <= EPSILON) {
                from = lacking > EPSILON ? Double.NaN : from; // nothing is left
            } else if (along > 0) {
                from = Math.max(from, lacking / along);
            } else {
                to = Math.min(to, lacking / along);
            }
        }
    }
}
