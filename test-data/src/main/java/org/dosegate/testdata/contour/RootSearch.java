package org.dosegate.testdata.contour;

import java.util.function.DoubleUnaryOperator;

/** Roots of a function with a change of sign. */
final class RootSearch {
    private RootSearch() {}

    /**
     * A root by the Illinois variant of regula falsi (Dowell and Jarratt 1971), made safe by a bisection whenever three steps did not
     * halve the bracket.
     *
     * @throws IllegalArgumentException when both ends have the same sign
     */
    static double between(DoubleUnaryOperator f, double from, double to, double tolerance) {
        double a = from;
        double b = to;
        double fa = f.applyAsDouble(a);
        double fb = f.applyAsDouble(b);
        if ((fa < 0) == (fb < 0)) {
            throw new IllegalArgumentException("no change of sign");
        }
        double halved = Math.abs(b - a) / 2;
        int side = 0;
        int steps = 0;
        while (Math.abs(b - a) > tolerance) {
            double c = ++steps > 3 ? 0.5 * (a + b) : (a * fb - b * fa) / (fb - fa);
            double fc = f.applyAsDouble(c);
            if (Math.abs(fc) <= tolerance * 1e-2) {
                return c;
            }
            if ((fc < 0) == (fb < 0)) {
                b = c;
                fb = fc;
                fa = side == -1 ? fa / 2 : fa;
                side = -1;
            } else {
                a = c;
                fa = fc;
                fb = side == 1 ? fb / 2 : fb;
                side = 1;
            }
            if (Math.abs(b - a) <= halved) {
                halved = Math.abs(b - a) / 2;
                steps = 0;
            } else if (steps > 3) {
                steps = 0;
                fa = f.applyAsDouble(a);
                fb = f.applyAsDouble(b);
            }
        }
        return 0.5 * (a + b);
    }
}
