package org.dosegate.report.qa;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.report.message.Phrases;

/** Verdicts in words. */
final class Verdicts {
    private Verdicts() {}

    static VerdictBlock block(CheckResult.Summary summary, Phrases phrases) {
        Status status = Status.of(summary.verdict());
        List<String> counts = new ArrayList<>();
        count(counts, phrases, "count.failed", summary.failed());
        count(counts, phrases, "count.not-evaluable", summary.notEvaluable());
        counts.add(phrases.count("count.passed", summary.passed()));
        count(counts, phrases, "count.borderline", summary.borderline());
        return new VerdictBlock(
                status,
                phrases.text("overall." + status.key()),
                phrases.text("overall." + status.key() + ".sentence"),
                counts,
                summary);
    }

    static String words(GoalResult goal, Phrases phrases) {
        String borderline = goal.borderline() ? ".borderline" : "";
        return switch (goal.verdict()) {
            case PASS -> phrases.text("verdict.pass" + borderline);
            case FAIL -> phrases.text("verdict.fail" + borderline);
            case NOT_EVALUABLE -> phrases.text("verdict.not-evaluable");
            case NOT_APPLICABLE -> phrases.text("verdict.not-applicable");
        };
    }

    private static void count(List<String> counts, Phrases phrases, String key, int n) {
        if (n > 0) {
            counts.add(phrases.count(key, n));
        }
    }
}
