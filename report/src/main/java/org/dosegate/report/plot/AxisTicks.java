package org.dosegate.report.plot;

import java.math.BigDecimal;

/**
 * Round numbers along an axis that begins at 0.
 *
 * @param step from one number to the next: 1, 2 or 5 times a power of ten
 * @param count how many steps
 */
record AxisTicks(BigDecimal step, int count) {
    private static final int[] STEPS = {1, 2, 5};

    /** An axis that ends below this shows nothing. */
    private static final double LEAST = 1e-3;

    /** The shortest axis that reaches a value with no more steps than asked for. */
    static AxisTicks reaching(double value, int mostSteps) {
        double reach = Double.isFinite(value) && value >= LEAST ? value : 1;
        int exponent = (int) Math.floor(StrictMath.log10(reach / mostSteps));
        while (true) {
            for (int factor : STEPS) {
                BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
                int count = (int) Math.max(1, Math.ceil(reach / step.doubleValue() - 1e-9));
                if (count <= mostSteps) {
                    return new AxisTicks(step, count);
                }
            }
            exponent++;
        }
    }

    double end() {
        return at(count);
    }

    double at(int tick) {
        return step.multiply(BigDecimal.valueOf(tick)).doubleValue();
    }

    /** The number of a tick as it is written: no exponent, as many decimals as the step has. */
    String text(int tick) {
        BigDecimal number = step.multiply(BigDecimal.valueOf(tick));
        return number.signum() == 0 ? "0" : number.toPlainString();
    }
}
