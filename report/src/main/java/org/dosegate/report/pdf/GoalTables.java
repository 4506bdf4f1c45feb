package org.dosegate.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dosegate.report.draw.TextStyle;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.qa.GoalRow;
import org.dosegate.report.qa.NoteLine;
import org.dosegate.report.qa.QaReport;

/** The goals: a line each for the first page, and everything else that must be known about them for a later one. */
final class GoalTables {
    private static final double SIZE = 7.5;
    private static final double INDENT = 10;

    private final QaReport report;
    private final Phrases phrases;

    GoalTables(QaReport report, Phrases phrases) {
        this.report = report;
        this.phrases = phrases;
    }

    PdfTable overview(PageFlow flow, PdfFonts fonts, double size) throws IOException {
        List<Column> columns = List.of(
                Column.whole(phrases.text("column.verdict")),
                Column.left(phrases.text("column.structure")),
                Column.left(phrases.text("column.roi")),
                Column.left(phrases.text("column.goal")),
                Column.number(phrases.text("column.limit")),
                Column.number(phrases.text("column.achieved")),
                Column.whole(phrases.text("column.interval")),
                Column.number(phrases.text("column.margin")),
                Column.left(phrases.text("column.note")));
        List<List<Cell>> rows = new ArrayList<>();
        for (GoalRow goal : report.goals()) {
            rows.add(List.of(
                    new Cell(goal.status().symbol() + " " + goal.verdict(), true, Inks.of(goal.status())),
                    new Cell(goal.structure(), true, Inks.TEXT),
                    Cell.faint(goal.roi().isEmpty() ? "" : goal.roi() + " (" + goal.match() + ")"),
                    Cell.of(goal.expression()),
                    Cell.of(goal.limit()),
                    new Cell(goal.achieved(), true, Inks.TEXT),
                    Cell.faint(goal.interval()),
                    Cell.of(
                            goal.marginPercent().isEmpty()
                                    ? goal.margin()
                                    : goal.margin() + " (" + goal.marginPercent() + ")"),
                    Cell.faint(String.join("; ", beside(goal)))));
        }
        return new PdfTable(flow, fonts, columns, rows, size);
    }

    /** Reasons, readings and sources in full, in the same order; sources, which goals share, by numbers. */
    void details(PageFlow flow) throws IOException {
        flow.heading(phrases.text("pdf.goal-details"));
        List<String> sources =
                report.goals().stream().map(GoalRow::citation).distinct().toList();
        for (GoalRow goal : report.goals()) {
            flow.keep(22);
            String source = "[" + (sources.indexOf(goal.citation()) + 1) + "]";
            flow.paragraph(
                    goal.status().symbol() + " " + goal.structure() + ": " + goal.expression() + "   " + goal.id() + " "
                            + source,
                    0,
                    TextStyle.of(SIZE, Inks.of(goal.status())).inBold());
            for (NoteLine note : goal.notes()) {
                flow.paragraph(NoteTexts.of(note), INDENT, Inks.text(SIZE));
            }
            if (goal.ends().isPresent()) {
                flow.paragraph(goal.ends().get(), INDENT, Inks.faint(SIZE));
            }
            if (goal.reading().isPresent()) {
                flow.paragraph(
                        phrases.text("goal.reading") + ": " + goal.reading().get(), INDENT, Inks.faint(SIZE));
            }
        }
        flow.space(4);
        for (int i = 0; i < sources.size(); i++) {
            flow.paragraph(
                    phrases.text("goal.citation") + " [" + (i + 1) + "]: " + sources.get(i), 0, Inks.faint(SIZE));
        }
    }

    private List<String> beside(GoalRow goal) {
        List<String> beside = new ArrayList<>();
        if (!goal.d003cc().isEmpty()) {
            beside.add(phrases.text("column.d003cc") + " " + goal.d003cc());
        }
        if (!goal.required()) {
            beside.add(phrases.text("goal.not-required"));
        }
        goal.notes().stream().map(NoteTexts::brief).distinct().forEach(beside::add);
        return beside;
    }
}
