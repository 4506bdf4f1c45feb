package org.dosegate.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.qa.QaReport;
import org.dosegate.report.qa.StructureRow;
import org.dosegate.report.qa.TargetRow;

/** Everything behind the first page, section by section. */
final class LaterPages {
    private static final double SIZE = 7.5;

    private final QaReport report;
    private final Phrases phrases;
    private final PdfFonts fonts;
    private final PageFlow flow;

    LaterPages(QaReport report, Phrases phrases, PdfFonts fonts, PageFlow flow) {
        this.report = report;
        this.phrases = phrases;
        this.fonts = fonts;
        this.flow = flow;
    }

    void draw() throws IOException {
        structures();
        targets();
        new InformationSections(report, phrases, fonts, flow).draw();
        SectionWriter sections = new SectionWriter(phrases, fonts, flow);
        sections.warnings(report.warnings());
        new GoalTables(report, phrases).details(flow);
        sections.labelled("section.method", report.method());
        sections.labelled("section.provenance", report.provenance());
        sections.inputs(report.inputs());
        sections.labelled("section.protocol", report.protocol());
        advice();
        new SignOffLines(report, phrases, flow).draw();
    }

    private void structures() throws IOException {
        flow.heading(phrases.text("section.structures"));
        List<List<Cell>> rows = new ArrayList<>();
        for (StructureRow row : report.structures()) {
            rows.add(List.of(
                    new Cell(row.name(), true, Inks.TEXT),
                    Cell.of(row.roi()),
                    Cell.faint(row.match()),
                    Cell.of(row.volumeCc()),
                    Cell.inGrid(row.inGrid(), row.partlyOutside()),
                    Cell.of(row.minGy()),
                    Cell.of(row.meanGy()),
                    Cell.of(row.maxGy()),
                    Cell.of(row.d003ccGy())));
        }
        table(
                List.of(
                        Column.left(phrases.text("column.structure")),
                        Column.left(phrases.text("column.roi")),
                        Column.left(phrases.text("column.match")),
                        Column.number(phrases.text("column.volume")),
                        Column.number(phrases.text("column.in-grid")),
                        Column.number(phrases.text("column.min")),
                        Column.number(phrases.text("column.mean")),
                        Column.number(phrases.text("column.max")),
                        Column.number(phrases.text("column.d003cc-gy"))),
                rows);
    }

    private void targets() throws IOException {
        if (report.targets().isEmpty()) {
            return;
        }
        flow.heading(phrases.text("section.targets"));
        List<List<Cell>> rows = new ArrayList<>();
        List<List<Cell>> margins = new ArrayList<>();
        for (TargetRow row : report.targets()) {
            rows.add(List.of(
                    new Cell(row.name(), true, Inks.TEXT),
                    Cell.of(row.roi()),
                    Cell.of(row.expected()),
                    Cell.of(row.drawnCc()),
                    Cell.of(row.expectedCc()),
                    Cell.of(row.missingCc() + " (" + row.missingPercent() + ")"),
                    Cell.of(row.excessCc()),
                    Cell.of(row.dice()),
                    Cell.of(row.meanMm()),
                    Cell.of(row.hausdorff95Mm())));
            for (TargetRow.Margin margin : row.margins()) {
                margins.add(List.of(
                        Cell.of(row.name()),
                        Cell.of(margin.direction()),
                        Cell.of(margin.expectedMm()),
                        Cell.of(margin.leastMm()),
                        Cell.of(margin.medianMm())));
            }
        }
        table(
                List.of(
                        Column.left(phrases.text("column.target")),
                        Column.left(phrases.text("column.roi")),
                        Column.left(phrases.text("column.expected")),
                        Column.number(phrases.text("column.drawn-cc")),
                        Column.number(phrases.text("column.expected-cc")),
                        Column.number(phrases.text("column.missing-cc")),
                        Column.number(phrases.text("column.excess-cc")),
                        Column.number(phrases.text("column.dice")),
                        Column.number(phrases.text("column.mean-mm")),
                        Column.number(phrases.text("column.hd95-mm"))),
                rows);
        flow.space(5);
        table(
                List.of(
                        Column.left(phrases.text("column.target")),
                        Column.left(phrases.text("column.direction")),
                        Column.number(phrases.text("column.margin-expected")),
                        Column.number(phrases.text("column.margin-least")),
                        Column.number(phrases.text("column.margin-median"))),
                margins);
        flow.space(3);
        for (TargetRow row : report.targets()) {
            for (String remark : row.remarks()) {
                flow.paragraph(row.name() + ": " + remark, 0, Inks.text(SIZE));
            }
        }
        flow.paragraph(phrases.text("target.no-verdict"), 0, Inks.faint(SIZE));
    }

    private void advice() throws IOException {
        if (report.advice().isEmpty()) {
            return;
        }
        flow.heading(phrases.text("section.advice"));
        for (String line : report.advice()) {
            flow.paragraph("\u2022 " + line, 0, Inks.text(SIZE));
        }
    }

    private void table(List<Column> columns, List<List<Cell>> rows) throws IOException {
        new PdfTable(flow, fonts, columns, rows, SIZE).keepAndDraw(flow);
    }
}
