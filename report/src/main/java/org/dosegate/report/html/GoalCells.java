package org.dosegate.report.html;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dosegate.report.qa.GoalRow;
import org.dosegate.report.qa.QaReport;
import org.dosegate.report.qa.Status;
import org.dosegate.report.text.Numbers;

/**
 * What a row of the table of goals has for scripts and readers beside its text: numbers at full precision, as in the JSON; empty where there is none.
 *
 * @param verdict the verdict as in the JSON
 * @param value the value
 * @param limit the limit
 * @param marginPercent the margin in per cent of the limit
 * @param order place among all goals, those that need attention first
 * @param gauge the goal as a bar
 */
public record GoalCells(
        String verdict, String value, String limit, String marginPercent, String order, Optional<Gauge> gauge) {
    /** The cells of the goal at a place of the report. */
    static GoalCells of(GoalRow goal, int place) {
        OptionalDouble margin = goal.result().margin();
        double limit = goal.result().limit();
        return new GoalCells(
                goal.result().verdict().name(),
                number(goal.result().value()),
                Numbers.exact(limit),
                margin.isPresent() && limit != 0 ? Numbers.exact(100 * margin.getAsDouble() / Math.abs(limit)) : "",
                Integer.toString(place),
                Gauge.of(goal.result()));
    }

    /** The statuses that goals of a report have. */
    static List<Status> statuses(QaReport report) {
        return Arrays.stream(Status.values())
                .filter(status -> count(report, status) > 0)
                .toList();
    }

    /** How many goals have a status. */
    static long count(QaReport report, Status status) {
        return report.goals().stream().filter(goal -> goal.status() == status).count();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Numbers.exact(value.getAsDouble()) : "";
    }
}
