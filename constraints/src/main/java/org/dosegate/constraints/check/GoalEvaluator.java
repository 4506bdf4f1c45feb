package org.dosegate.constraints.check;

import java.util.stream.Collectors;
import org.dosegate.constraints.goal.GoalExpression.Comparison;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.protocol.Goal;
import org.dosegate.constraints.result.GoalResult;

/** Evaluates a protocol's goals. */
final class GoalEvaluator {
    private final KleeneEvaluator evaluator;

    GoalEvaluator(KleeneEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    GoalResult evaluate(Goal goal) {
        Outcome outcome = evaluator.evaluate(goal.expression(), goal.structure(), goal.required());
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
                goal.citation());
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
