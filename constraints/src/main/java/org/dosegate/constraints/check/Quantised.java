package org.dosegate.constraints.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.dosegate.constraints.goal.Operator;

/**
 * Comparison at 1e-4 of the unit. Value and limit are both rounded, half to even, from their exact binary values to four decimals, and the
 * decimals are compared exactly: no tolerance, no rounding error of the comparison itself. A value of 24.99999 therefore equals a limit
 * of 25: it keeps {@code <= 25} and breaks {@code < 25}.
 */
final class Quantised {
    private static final int DECIMALS = 4;

    private Quantised() {}

    /** The value on the comparison's grid. */
    static BigDecimal of(double value) {
        return of(new BigDecimal(value));
    }

    /** The value on the comparison's grid. */
    static BigDecimal of(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Whether a value, which may be infinite but not NaN, keeps a limit. */
    static boolean holds(Operator operator, double value, BigDecimal limit) {
        if (Double.isInfinite(value)) {
            return operator.isUpperLimit() == value < 0;
        }
        return operator.holds(of(value), of(limit));
    }

    /** Distance to the limit on the comparison's grid, positive on the good side: its sign never contradicts the verdict. */
    static double margin(Operator operator, double value, BigDecimal limit) {
        BigDecimal room = of(limit).subtract(of(value));
        return (operator.isUpperLimit() ? room : room.negate()).doubleValue();
    }
}
