package org.dosegate.constraints.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.dosegate.constraints.goal.GoalMetric;
import org.dosegate.constraints.goal.Operator;

/**
 * Prints values so that they never contradict their verdict: digits are added until the printed value is on the same side of the printed limit
 * as the compared one. Four decimals, at which values are compared, always suffice.
 */
public final class ValueFormat {
    private static final int MOST_DECIMALS = 4;

    private ValueFormat() {}

    /**
     * A value beside its limit.
     *
     * @param value finite value in the goal's unit
     * @param operator the goal's operator: {@code <}, {@code <=}, {@code >} or {@code >=}
     * @param limit the goal's limit
     * @param decimals decimals to begin with, 0 to 4
     * @return plain decimal digits with a point, in every locale
     * @throws IllegalArgumentException when the value is not finite, the operator unknown or the decimals out of range
     */
    public static String value(double value, String operator, double limit, int decimals) {
        Operator relation = Arrays.stream(Operator.values())
                .filter(o -> o.symbol().equals(operator))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such operator: " + operator));
        if (!Double.isFinite(value) || decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("cannot print " + value + " with " + decimals + " decimals");
        }
        BigDecimal exactLimit = BigDecimal.valueOf(limit);
        boolean holds = Quantised.holds(relation, value, exactLimit);
        for (int n = decimals; n < MOST_DECIMALS; n++) {
            BigDecimal printed = new BigDecimal(value).setScale(n, RoundingMode.HALF_EVEN);
            if (relation.holds(printed, exactLimit) == holds) {
                return printed.toPlainString();
            }
        }
        return Quantised.of(value).toPlainString();
    }

    /** A limit as it is written in goals: no exponent, no trailing zeros. */
    public static String limit(double limit) {
        return GoalMetric.plain(BigDecimal.valueOf(limit));
    }
}
