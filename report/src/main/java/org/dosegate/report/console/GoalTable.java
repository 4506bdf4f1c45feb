package org.dosegate.report.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.constraints.result.Verdict;
import org.dosegate.report.StructureFigures;
import org.dosegate.report.console.TextTable.Cell;
import org.dosegate.report.console.TextTable.Column;
import org.dosegate.report.text.GoalFigures;
import org.dosegate.report.text.Shown;

/** The goals, those that need attention first. */
final class GoalTable {
    private final TextTable table = new TextTable(List.of(
            Column.left("Structure"),
            Column.left("Goal"),
            Column.right("Achieved"),
            Column.left("[low, high]"),
            Column.right("Limit"),
            Column.right("Margin"),
            Column.left("Verdict"),
            Column.left("Beside it")));
    private final Map<String, StructureFigures> figures = new HashMap<>();
    private final Set<Note> said = new HashSet<>();
    private final boolean full;
    private boolean titled;

    private GoalTable(CheckResult result, ConsoleStyle style) {
        for (StructureResult structure : result.structures()) {
            figures.put(structure.name(), StructureFigures.of(structure));
        }
        full = style.detail() == ConsoleStyle.Detail.FULL;
    }

    static void append(StringBuilder out, CheckResult result, ConsoleStyle style) {
        GoalTable goals = new GoalTable(result, style);
        goals.group("FAILED", result.goals(), g -> g.verdict() == Verdict.FAIL);
        goals.group("NOT EVALUABLE", result.goals(), g -> g.verdict() == Verdict.NOT_EVALUABLE);
        goals.group("BORDERLINE", result.goals(), g -> g.verdict() == Verdict.PASS && g.borderline());
        goals.group("PASSED", result.goals(), g -> g.verdict() == Verdict.PASS && !g.borderline());
        goals.group("NOT APPLICABLE", result.goals(), g -> g.verdict() == Verdict.NOT_APPLICABLE);
        goals.table.appendTo(out, style.colours());
    }

    private void group(String title, List<GoalResult> goals, Predicate<GoalResult> member) {
        List<GoalResult> members = goals.stream().filter(member).toList();
        if (members.isEmpty()) {
            return;
        }
        table.heading(title + " (" + members.size() + ")");
        if (!titled) {
            table.titles();
            titled = true;
        }
        for (GoalResult goal : members) {
            List<Note> fresh = goal.reasons().stream().filter(said::add).toList();
            row(goal, fresh.isEmpty() && !goal.reasons().isEmpty());
            fresh.forEach(reason -> table.remark(reason.text() + " [" + reason.code() + "]"));
            if (full) {
                goal.ends().ifPresent(ends -> table.remark("low: " + ends.low() + "; high: " + ends.high()));
                table.remark(goal.id() + ": " + goal.citation());
            }
        }
    }

    private void row(GoalResult goal, boolean saidAbove) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(goal.structure().isEmpty() ? "(whole plan)" : goal.structure()));
        row.add(Cell.of(goal.expression()));
        row.add(Cell.of(GoalFigures.achieved(goal)));
        row.add(Cell.of(GoalFigures.interval(goal)));
        row.add(Cell.of(GoalFigures.limit(goal)));
        row.add(Cell.of(GoalFigures.margin(goal)));
        row.add(new Cell(words(goal), style(goal)));
        row.add(Cell.of(beside(goal, saidAbove)));
        table.row(row);
    }

    /**
     * D0.03cc beside a maximum, which a single point decides; whether the verdict depends on the goal at all; and the reasons by their codes
     * where they were said in full at an earlier goal.
     */
    private String beside(GoalResult goal, boolean saidAbove) {
        List<String> beside = new ArrayList<>();
        StructureFigures of = figures.get(goal.structure());
        if (goal.metric().startsWith("Max") && of != null && of.d003ccGy().isPresent()) {
            beside.add("D0.03cc " + Shown.gy(of.d003ccGy()) + " Gy");
        }
        if (!goal.required()) {
            beside.add("not required");
        }
        if (saidAbove) {
            goal.reasons().stream()
                    .map(r -> r.code() + ", see above")
                    .distinct()
                    .forEach(beside::add);
        }
        return String.join(", ", beside);
    }

    private static String words(GoalResult goal) {
        return switch (goal.verdict()) {
            case PASS -> goal.borderline() ? "PASS (borderline)" : "PASS";
            case FAIL -> goal.borderline() ? "FAIL (borderline)" : "FAIL";
            case NOT_EVALUABLE -> "NOT EVALUABLE";
            case NOT_APPLICABLE -> "NOT APPLICABLE";
        };
    }

    private static Style style(GoalResult goal) {
        return switch (goal.verdict()) {
            case PASS -> goal.borderline() ? Style.DOUBTFUL : Style.GOOD;
            case FAIL -> Style.BAD;
            case NOT_EVALUABLE -> Style.DOUBTFUL;
            case NOT_APPLICABLE -> Style.FAINT;
        };
    }
}
