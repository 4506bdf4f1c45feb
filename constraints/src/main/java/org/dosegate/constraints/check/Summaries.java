package org.dosegate.constraints.check;

import java.util.List;
import org.dosegate.constraints.result.CheckResult.Summary;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.OverallVerdict;
import org.dosegate.constraints.result.Verdict;

/**
 * The overall verdict. In this order: any goal that failed, required or not, fails the run; a required goal that could not be evaluated
 * leaves it incomplete, and so does a run in which no required goal was evaluated at all; any borderline goal makes a pass borderline.
 */
final class Summaries {
    private Summaries() {}

    static Summary of(List<GoalResult> goals, boolean acceptBorderline) {
        OverallVerdict verdict = verdict(goals);
        boolean accepted = verdict == OverallVerdict.PASS_BORDERLINE && acceptBorderline;
        return new Summary(
                verdict,
                count(goals, Verdict.PASS),
                count(goals, Verdict.FAIL),
                count(goals, Verdict.NOT_EVALUABLE),
                (int) goals.stream().filter(GoalResult::borderline).count(),
                accepted ? OverallVerdict.PASS.exitCode() : verdict.exitCode());
    }

    /** Whether no required goal has a verdict of its own; then nothing speaks for the plan. */
    static boolean nothingEvaluated(List<GoalResult> goals) {
        return goals.stream()
                .filter(GoalResult::required)
                .map(GoalResult::verdict)
                .noneMatch(verdict -> verdict == Verdict.PASS || verdict == Verdict.FAIL);
    }

    private static OverallVerdict verdict(List<GoalResult> goals) {
        if (count(goals, Verdict.FAIL) > 0) {
            return OverallVerdict.FAIL;
        }
        boolean open = goals.stream().anyMatch(goal -> goal.required() && goal.verdict() == Verdict.NOT_EVALUABLE);
        if (open || nothingEvaluated(goals)) {
            return OverallVerdict.INCOMPLETE;
        }
        return goals.stream().anyMatch(GoalResult::borderline) ? OverallVerdict.PASS_BORDERLINE : OverallVerdict.PASS;
    }

    private static int count(List<GoalResult> goals, Verdict verdict) {
        return (int) goals.stream().filter(goal -> goal.verdict() == verdict).count();
    }
}
