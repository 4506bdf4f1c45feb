package org.dosegate.report.csv;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.report.each.CaseOutcome;

/** Many plans as CSV: one line a plan, in the order in which the user named them. */
public final class CaseCsv {
    private static final List<String> HEADER = List.of(
            "folder",
            "report",
            "exitCode",
            "planLabel",
            "planUid",
            "verdict",
            "passed",
            "failed",
            "notEvaluable",
            "borderline",
            "failedGoals",
            "openGoals",
            "error");

    private CaseCsv() {}

    /** The line of column names, UTF-8. */
    public static byte[] header() {
        return new CsvTable(HEADER).bytes();
    }

    /** The line of one plan, UTF-8. What a plan that was refused has not is empty. */
    public static byte[] line(CaseOutcome outcome) {
        CsvTable table = new CsvTable();
        table.text(outcome.folder())
                .text(outcome.report().orElse(""))
                .whole(OptionalInt.of(outcome.exitCode()))
                .text(outcome.planLabel().orElse(""))
                .text(outcome.planUid().orElse(""))
                .text(outcome.summary().map(s -> s.verdict().name()).orElse(""))
                .whole(count(outcome, CheckResult.Summary::passed))
                .whole(count(outcome, CheckResult.Summary::failed))
                .whole(count(outcome, CheckResult.Summary::notEvaluable))
                .whole(count(outcome, CheckResult.Summary::borderline))
                .text(String.join("; ", outcome.failedGoals()))
                .text(String.join("; ", outcome.openGoals()))
                .text(outcome.error().orElse(""))
                .endLine();
        return table.bytes();
    }

    private static OptionalInt count(CaseOutcome outcome, ToIntFunction<CheckResult.Summary> of) {
        Optional<CheckResult.Summary> summary = outcome.summary();
        return summary.isPresent() ? OptionalInt.of(of.applyAsInt(summary.get())) : OptionalInt.empty();
    }
}
