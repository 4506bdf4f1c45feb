package org.dosegate.report.html;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dosegate.constraints.result.GoalResult;

/**
 * A goal as a bar from 0 to somewhat more than its limit: which side is good, where the limit is, where the value and its interval are. All are in per
 * cent of the bar's length, as text for an SVG.
 *
 * @param goodFrom where the good side begins
 * @param goodWidth how long it is
 * @param low where the interval begins
 * @param spanWidth how long it is
 * @param limit where the limit is
 * @param value where the value is
 */
public record Gauge(String goodFrom, String goodWidth, String low, String spanWidth, String limit, String value) {
    private static final double ROOM = 1.2;
    /** Width of the mark of a value. */
    private static final double MARK = 1.8;

    /** The bar of a goal; none where there is no value, or a limit that is not above 0. */
    static Optional<Gauge> of(GoalResult goal) {
        if (goal.value().isEmpty() || !(goal.limit() > 0)) {
            return Optional.empty();
        }
        double value = goal.value().getAsDouble();
        double low = end(goal.low(), value);
        double high = end(goal.high(), value);
        double most = Math.max(ROOM * goal.limit(), high * (ROOM + 1) / 2);
        double limit = 100 * goal.limit() / most;
        boolean upper = goal.operator().startsWith("<");
        return Optional.of(new Gauge(
                number(upper ? 0 : limit),
                number(upper ? limit : 100 - limit),
                number(Math.max(0, 100 * low / most)),
                number(100 * (high - Math.max(0, low)) / most),
                number(limit - 0.4),
                number(Math.max(0, 100 * value / most - MARK / 2))));
    }

    private static double end(OptionalDouble end, double value) {
        return end.isPresent() ? end.getAsDouble() : value;
    }

    private static String number(double percent) {
        return String.format(Locale.ROOT, "%.2f", percent);
    }
}
