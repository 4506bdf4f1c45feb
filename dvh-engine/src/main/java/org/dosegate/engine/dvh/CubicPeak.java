package org.dosegate.engine.dvh;

/** The extreme that a cubic dose has near the one of the trilinear dose: between grid points, where that lies at one of them inside the solid, and at the same place on its surface. */
final class CubicPeak {
    private static final int STEPS = 6;

    private final CubicDifference difference;

    CubicPeak(CubicDifference difference) {
        this.difference = difference;
    }

    /**
     * The extreme.
     *
     * @param sign 1 for the largest, -1 for the least
     */
    double near(ExtremeDose.Place place, int sign) {
        double[] at = difference.index(place.i(), place.j(), place.wMm());
        double best = dose(at);
        if (Double.isNaN(best)) {
            return place.doseGy(); // on the grid's border, and by rounding beyond it
        }
        if (!place.inside()) {
            return best;
        }
        double reach = 0.5;
        for (int step = 0; step < STEPS; step++) {
            double[] centre = at;
            for (int n = 0; n < 27; n++) {
                double[] there = {
                    centre[0] + (n % 3 - 1) * reach,
                    centre[1] + (n / 3 % 3 - 1) * reach,
                    centre[2] + (n / 9 - 1) * reach
                };
                double dose = dose(there);
                if (sign * dose > sign * best) {
                    best = dose;
                    at = there;
                }
            }
            reach *= 0.5;
        }
        return best;
    }

    private double dose(double[] index) {
        return difference.atIndex(index[0], index[1], index[2]) + difference.trilinearGy();
    }
}
