package org.dosegate.report.console;

import java.util.Locale;
import java.util.OptionalDouble;
import org.dosegate.constraints.result.GoalResult;

/** The numbers of a goal as a person reads them; a printed value never contradicts its verdict. */
final class GoalFigures {
    private GoalFigures() {}

    static String achieved(GoalResult goal) {
        return with(goal.value(), goal.unit());
    }

    static String interval(GoalResult goal) {
        return goal.low().isPresent() && goal.high().isPresent()
                ? "[" + number(goal.low()) + ", " + number(goal.high()) + "]"
                : "";
    }

    static String limit(GoalResult goal) {
        return Shown.plain(goal.limit()) + " " + goal.unit();
    }

    static String margin(GoalResult goal) {
        return goal.margin().isPresent()
                ? String.format(Locale.ROOT, "%+.2f %s", goal.margin().getAsDouble(), goal.unit())
                : "";
    }

    private static String with(OptionalDouble value, String unit) {
        return value.isPresent() ? number(value) + " " + unit : "-";
    }

    private static String number(OptionalDouble value) {
        return String.format(Locale.ROOT, "%.2f", value.getAsDouble());
    }
}
