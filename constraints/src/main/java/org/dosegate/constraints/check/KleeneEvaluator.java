package org.dosegate.constraints.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.goal.GoalExpression;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;
import org.dosegate.constraints.result.Verdict;

/**
 * Evaluates goals with {@code all} and {@code any} in Kleene's logic: what cannot be evaluated decides nothing. Parts that do not apply are
 * left out; where none applies the whole does not. The numbers of a group are those of the part that decided it. A group is borderline when
 * its verdict would be open if its borderline parts were.
 */
final class KleeneEvaluator {
    private final ComparisonEvaluator comparisons;

    KleeneEvaluator(ComparisonEvaluator comparisons) {
        this.comparisons = comparisons;
    }

    Outcome evaluate(GoalExpression expression, Optional<StructureExpr> structure, boolean required) {
        if (expression instanceof GoalExpression.All all) {
            return group(all.parts(), Verdict.FAIL, structure, required);
        }
        if (expression instanceof GoalExpression.Any any) {
            return group(any.parts(), Verdict.PASS, structure, required);
        }
        return comparisons.evaluate(PlacedComparison.of(structure, (GoalExpression.Comparison) expression), required);
    }

    /**
     * A group.
     *
     * @param decisive the verdict of which one part is enough: FAIL for all, PASS for any
     */
    private Outcome group(
            List<GoalExpression> parts, Verdict decisive, Optional<StructureExpr> structure, boolean required) {
        List<Outcome> outcomes =
                parts.stream().map(part -> evaluate(part, structure, required)).toList();
        List<Outcome> applying = outcomes.stream()
                .filter(outcome -> outcome.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
        if (applying.isEmpty()) {
            return outcomes.get(0).withReasons(allReasons(outcomes));
        }
        Verdict verdict = combine(applying, decisive, false);
        Outcome deciding = applying.stream()
                .filter(outcome -> outcome.verdict() == verdict)
                .min(Comparator.comparing(Outcome::borderline))
                .orElseThrow();
        List<Note> reasons = new ArrayList<>();
        reasons.add(NoteCode.DECIDED_BY.note("decided by " + text(deciding.source())));
        reasons.addAll(verdict == decisive ? deciding.reasons() : allReasons(outcomes));
        boolean borderline = verdict != Verdict.NOT_EVALUABLE && combine(applying, decisive, true) != verdict;
        return new Outcome(
                deciding.source(),
                verdict,
                deciding.value(),
                deciding.low(),
                deciding.high(),
                deciding.margin(),
                borderline,
                reasons.stream().distinct().toList(),
                deciding.ends());
    }

    private static Verdict combine(List<Outcome> parts, Verdict decisive, boolean borderlineIsOpen) {
        boolean open = false;
        for (Outcome part : parts) {
            if (part.verdict() == Verdict.NOT_EVALUABLE || (borderlineIsOpen && part.borderline())) {
                open = true;
            } else if (part.verdict() == decisive) {
                return decisive;
            }
        }
        if (open) {
            return Verdict.NOT_EVALUABLE;
        }
        return decisive == Verdict.PASS ? Verdict.FAIL : Verdict.PASS;
    }

    private static List<Note> allReasons(List<Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.reasons().stream())
                .distinct()
                .toList();
    }

    private static String text(PlacedComparison source) {
        return source.structure().map(s -> s.label() + ": ").orElse("")
                + source.comparison().text();
    }
}
