package org.dosegate.report.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.OverallVerdict;
import org.dosegate.report.console.TextTable.Cell;
import org.dosegate.report.console.TextTable.Column;
import org.dosegate.report.each.CaseOutcome;
import org.dosegate.report.text.Shown;

/** Many plans: a line a plan, then how many came out how. */
final class CaseTable {
    private static final String REFUSED = "NOT CHECKED";

    private CaseTable() {}

    static String of(List<CaseOutcome> outcomes, ConsoleStyle style) {
        StringBuilder out = new StringBuilder();
        if (style.detail() != ConsoleStyle.Detail.BRIEF) {
            TextTable table = new TextTable(List.of(
                    Column.left("Folder"),
                    Column.left("Plan"),
                    Column.left("Verdict"),
                    Column.right("Passed"),
                    Column.right("Failed"),
                    Column.right("Open"),
                    Column.right("Borderline"),
                    Column.left("Failed goals")));
            table.titles();
            outcomes.forEach(outcome -> table.row(row(outcome)));
            table.appendTo(out, style.colours());
            out.append('\n');
        }
        return out.append(totals(outcomes)).append('\n').toString();
    }

    private static List<Cell> row(CaseOutcome outcome) {
        Optional<OverallVerdict> verdict = outcome.summary().map(CheckResult.Summary::verdict);
        return List.of(
                Cell.of(outcome.folder()),
                Cell.of(outcome.planLabel().orElse("")),
                new Cell(
                        verdict.map(VerdictLine::words).orElse(REFUSED),
                        verdict.map(VerdictLine::style).orElse(Style.BAD)),
                Cell.of(count(outcome, CheckResult.Summary::passed)),
                Cell.of(count(outcome, CheckResult.Summary::failed)),
                Cell.of(count(outcome, CheckResult.Summary::notEvaluable)),
                Cell.of(count(outcome, CheckResult.Summary::borderline)),
                Cell.of(String.join(", ", outcome.failedGoals())));
    }

    private static String count(CaseOutcome outcome, ToIntFunction<CheckResult.Summary> of) {
        return outcome.summary()
                .map(summary -> Integer.toString(of.applyAsInt(summary)))
                .orElse("");
    }

    private static String totals(List<CaseOutcome> outcomes) {
        List<String> parts = new ArrayList<>();
        for (OverallVerdict verdict : OverallVerdict.values()) {
            long n = outcomes.stream()
                    .filter(outcome -> outcome.summary()
                            .filter(summary -> summary.verdict() == verdict)
                            .isPresent())
                    .count();
            if (n > 0) {
                parts.add(n + " " + VerdictLine.words(verdict));
            }
        }
        long refused =
                outcomes.stream().filter(outcome -> outcome.summary().isEmpty()).count();
        if (refused > 0) {
            parts.add(refused + " " + REFUSED);
        }
        return Shown.count(outcomes.size(), "plan") + ": " + String.join(", ", parts);
    }
}
