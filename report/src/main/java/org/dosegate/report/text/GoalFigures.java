package org.dosegate.report.text;

import java.util.OptionalDouble;
import org.dosegate.constraints.check.ValueFormat;
import org.dosegate.constraints.result.GoalResult;

/** The numbers of a goal as a person reads them; a printed number never contradicts the verdict beside it. */
public final class GoalFigures {
    private static final int DECIMALS = 2;

    private GoalFigures() {}

    /** The achieved value with its unit; a dash where there is none. */
    public static String achieved(GoalResult goal) {
        return goal.value().isPresent() ? besideLimit(goal, goal.value().getAsDouble()) + " " + goal.unit() : "-";
    }

    /** The interval; an end that nothing bounds is left open. */
    public static String interval(GoalResult goal) {
        return goal.low().isPresent() && goal.high().isPresent()
                ? "[" + end(goal, goal.low()) + ", " + end(goal, goal.high()) + "]"
                : "";
    }

    /** The limit with its unit. */
    public static String limit(GoalResult goal) {
        return ValueFormat.limit(goal.limit()) + " " + goal.unit();
    }

    /** The margin, positive on the good side, with digits until its sign shows; nothing has no sign. */
    public static String margin(GoalResult goal) {
        if (goal.margin().isEmpty()) {
            return "";
        }
        double value = goal.margin().getAsDouble();
        String digits = ValueFormat.value(value, value > 0 ? ">" : ">=", 0, DECIMALS);
        boolean positive = value > 0 && digits.chars().anyMatch(c -> c >= '1' && c <= '9');
        return (positive ? "+" : "") + digits + " " + goal.unit();
    }

    private static String end(GoalResult goal, OptionalDouble end) {
        double value = end.getAsDouble();
        return Double.isFinite(value) ? besideLimit(goal, value) : "unbounded";
    }

    private static String besideLimit(GoalResult goal, double value) {
        return ValueFormat.value(value, goal.operator(), goal.limit(), DECIMALS);
    }
}
