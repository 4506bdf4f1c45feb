package org.dosegate.constraints.lint;

import java.math.BigDecimal;
import java.math.MathContext;
import org.dosegate.constraints.goal.GoalMetric;

/** Numbers in findings: three significant digits, no trailing zeros. */
final class Figures {
    private Figures() {}

    static String of(double number) {
        return GoalMetric.plain(new BigDecimal(number).round(new MathContext(3)));
    }
}
