package org.dosegate.report.console;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.OverallVerdict;
import org.dosegate.report.text.Shown;

/** The first line of a check: the verdict and the counts behind it. */
final class VerdictLine {
    private VerdictLine() {}

    static void append(StringBuilder out, CheckResult result, boolean colours) {
        CheckResult.Summary summary = result.summary();
        List<String> counts = new ArrayList<>();
        if (summary.failed() > 0) {
            counts.add(Shown.count(summary.failed(), "goal") + " failed");
        }
        if (summary.notEvaluable() > 0) {
            counts.add(summary.notEvaluable() + " could not be evaluated");
        }
        counts.add(summary.passed() + " passed");
        if (summary.borderline() > 0) {
            counts.add(summary.borderline() + " borderline");
        }
        out.append(style(summary.verdict()).paint(words(summary.verdict()), colours))
                .append("   ")
                .append(String.join(", ", counts))
                .append('\n');
    }

    static String words(OverallVerdict verdict) {
        return switch (verdict) {
            case PASS -> "PASS";
            case PASS_BORDERLINE -> "PASS (borderline)";
            case FAIL -> "FAIL";
            case INCOMPLETE -> "INCOMPLETE";
        };
    }

    static Style style(OverallVerdict verdict) {
        return switch (verdict) {
            case PASS -> Style.GOOD;
            case PASS_BORDERLINE, INCOMPLETE -> Style.DOUBTFUL;
            case FAIL -> Style.BAD;
        };
    }
}
