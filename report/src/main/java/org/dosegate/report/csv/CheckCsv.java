package org.dosegate.report.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.Note;
import org.dosegate.report.text.DoseSumText;

/** The result of a check as CSV: one line a goal, in the protocol's order. */
public final class CheckCsv {
    private static final List<String> HEADER = List.of(
            "id",
            "structure",
            "roi",
            "expression",
            "operator",
            "limit",
            "unit",
            "value",
            "low",
            "high",
            "margin",
            "verdict",
            "borderline",
            "reasons");

    private CheckCsv() {}

    /** The whole table, UTF-8. Where there is no value or no interval the cell is empty. */
    public static byte[] write(CheckResult result) {
        CsvTable table = new CsvTable(HEADER);
        for (GoalResult goal : result.goals()) {
            table.text(goal.id())
                    .text(goal.structure())
                    .text(roiNames(result, goal))
                    .text(goal.expression())
                    .text(goal.operator())
                    .number(goal.limit())
                    .text(goal.unit())
                    .number(goal.value())
                    .number(goal.low())
                    .number(goal.high())
                    .number(goal.margin())
                    .text(goal.verdict().name())
                    .flag(goal.borderline())
                    .notes(reasons(result, goal))
                    .endLine();
        }
        return table.bytes();
    }

    /** What the dose was made of stands on every line: a line may be read without the others. */
    private static List<Note> reasons(CheckResult result, GoalResult goal) {
        List<Note> reasons = new ArrayList<>(goal.reasons());
        result.doseComposition()
                .ifPresent(composition -> reasons.add(Note.of("DOSE_COMPOSED", DoseSumText.of(composition))));
        return reasons;
    }

    /** The ROI name as stored; for a derived structure what it was made of. */
    private static String roiNames(CheckResult result, GoalResult goal) {
        return result.structures().stream()
                .filter(s -> s.name().equals(goal.structure()))
                .map(s -> s.roiName().or(s::derivation).orElse(""))
                .collect(Collectors.joining("; "));
    }
}
