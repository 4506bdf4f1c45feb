package org.dosegate.constraints.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dosegate.constraints.goal.GoalExpression.Comparison;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.protocol.Goal;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;
import org.dosegate.constraints.result.Verdict;

/** Evaluates a protocol's goals. */
final class GoalEvaluator {
    private final KleeneEvaluator evaluator;

    GoalEvaluator(KleeneEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    GoalResult evaluate(Goal goal) {
        Outcome outcome = evaluator.evaluate(goal.expression(), goal.structure(), goal.required());
        outcome = withVariation(goal, outcome);
        Comparison decided = outcome.source().comparison();
        return new GoalResult(
                goal.id(),
                structureLabel(goal),
                goal.text(),
                decided.metric().text(),
                decided.operator().symbol(),
                decided.limit().doubleValue(),
                decided.metric().unit().symbol(),
                goal.required(),
                outcome.value(),
                outcome.low(),
                outcome.high(),
                outcome.margin(),
                outcome.verdict(),
                outcome.borderline(),
                outcome.reasons(),
                goal.citation(),
                goal.variation().map(Goal.Variation::text),
                goal.priority(),
                outcome.ends());
    }

    /** A goal that is broken while its variation is kept stays FAIL, and says so. */
    private Outcome withVariation(Goal goal, Outcome outcome) {
        if (outcome.verdict() != Verdict.FAIL || goal.variation().isEmpty()) {
            return outcome;
        }
        Goal.Variation variation = goal.variation().get();
        Outcome kept = evaluator.evaluate(variation.expression(), goal.structure(), goal.required());
        if (kept.verdict() != Verdict.PASS) {
            return outcome;
        }
        List<Note> reasons = new ArrayList<>();
        reasons.add(NoteCode.WITHIN_VARIATION.note("the goal is broken, its variation " + variation.text() + " is kept"
                + (kept.borderline() ? " (borderline)" : "")));
        reasons.addAll(outcome.reasons());
        return outcome.withReasons(List.copyOf(reasons));
    }

    /** The structures that the goal concerns; several, of an {@code all} or {@code any}, are listed; none for a goal of the whole plan. */
    private static String structureLabel(Goal goal) {
        return goal.expression()
                .comparisons()
                .flatMap(comparison -> PlacedComparison.of(goal.structure(), comparison).structure().stream())
                .map(StructureExpr::label)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
