package org.dosegate.report.qa;

import static org.dosegate.report.text.SafeText.show;

import java.math.BigDecimal;
import java.util.Optional;
import org.dosegate.constraints.check.ValueFormat;
import org.dosegate.constraints.protocol.Goal;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.text.GoalFigures;
import org.dosegate.report.text.Shown;

/** Goals as rows. */
final class GoalRows {
    private final Phrases phrases;
    private final NoteLines notes;
    private final Origins origins;
    private final Protocol protocol;

    GoalRows(Phrases phrases, NoteLines notes, Origins origins, Protocol protocol) {
        this.phrases = phrases;
        this.notes = notes;
        this.origins = origins;
        this.protocol = protocol;
    }

    GoalRow row(int position, GoalResult goal) {
        return new GoalRow(
                show(goal.id()),
                position,
                Status.of(goal),
                Verdicts.words(goal, phrases),
                goal.structure().isEmpty() ? phrases.text("goal.whole-plan") : show(goal.structure()),
                origins.structure(goal.structure()).map(origins::roi).orElse(""),
                origins.structure(goal.structure()).map(origins::match).orElse(""),
                show(goal.expression()),
                GoalFigures.limit(goal),
                goal.value().isPresent() ? GoalFigures.achieved(goal) : "",
                GoalFigures.interval(goal),
                goal.ends().map(ends -> phrases.text("goal.ends", show(ends.low()), show(ends.high()))),
                GoalFigures.margin(goal),
                marginPercent(goal),
                d003cc(goal),
                goal.required(),
                goal.reasons().stream().map(notes::line).toList(),
                protocol.goals().stream()
                        .filter(written -> written.id().equals(goal.id()))
                        .findFirst()
                        .flatMap(Goal::reading)
                        .map(reading -> show(reading)),
                show(goal.citation()),
                goal);
    }

    /** The margin in per cent of the limit, with digits until its sign shows; empty where the limit is 0. */
    private static String marginPercent(GoalResult goal) {
        if (goal.margin().isEmpty() || goal.limit() == 0) {
            return "";
        }
        double percent = 100 * goal.margin().getAsDouble() / Math.abs(goal.limit());
        String digits = ValueFormat.value(percent, percent > 0 ? ">" : ">=", 0, 1);
        boolean positive = new BigDecimal(digits).signum() > 0;
        return (positive ? "+" : "") + digits + " %";
    }

    private String d003cc(GoalResult goal) {
        return goal.metric().startsWith("Max")
                ? origins.figures(goal.structure())
                        .filter(figures -> figures.d003ccGy().isPresent())
                        .map(figures -> Shown.gy(figures.d003ccGy()) + " Gy")
                        .or(() -> Optional.of(phrases.text("goal.no-d003cc")))
                        .filter(text -> goal.value().isPresent())
                        .orElse("")
                : "";
    }
}
