package org.dosegate.report.pdf;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.dosegate.report.draw.Drawing;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.plot.DvhPlotOptions;
import org.dosegate.report.plot.GammaHistogramPlot;
import org.dosegate.report.plot.StoredDvhPlot;
import org.dosegate.report.qa.GammaBlock;
import org.dosegate.report.qa.QaReport;

/** The plan beside a second dose, and our DVHs beside the stored ones. */
final class ComparisonSections {
    private static final double SIZE = 7.5;
    private static final double HISTOGRAM_HEIGHT = 90;
    private static final double PLOT_HEIGHT = 220;

    private final QaReport report;
    private final Phrases phrases;
    private final PdfFonts fonts;
    private final PageFlow flow;

    ComparisonSections(QaReport report, Phrases phrases, PdfFonts fonts, PageFlow flow) {
        this.report = report;
        this.phrases = phrases;
        this.fonts = fonts;
        this.flow = flow;
    }

    void draw() throws IOException {
        if (!report.gamma().isEmpty()) {
            flow.heading(phrases.text("section.gamma"));
            for (GammaBlock block : report.gamma()) {
                gamma(block);
            }
        }
        if (!report.storedDvhs().isEmpty()) {
            stored();
        }
    }

    private void gamma(GammaBlock block) throws IOException {
        flow.paragraph(block.line(), 0, Inks.text(SIZE));
        draw(GammaHistogramPlot.of(block, flow.width() / 2, HISTOGRAM_HEIGHT, report.language()));
        if (block.rows().isEmpty()) {
            return;
        }
        table(
                List.of(
                        Column.left(phrases.text("column.structure")),
                        Column.number(phrases.text("column.points")),
                        Column.number(phrases.text("column.passed")),
                        Column.number(phrases.text("column.mean-gamma")),
                        Column.number(phrases.text("column.max-gamma")),
                        Column.number(phrases.text("column.open-points"))),
                block.rows().stream()
                        .map(row -> List.of(
                                new Cell(row.name(), true, Inks.TEXT),
                                Cell.of(row.points()),
                                Cell.of(row.passed()),
                                Cell.of(row.mean()),
                                Cell.of(row.max()),
                                Cell.of(row.notEvaluable())))
                        .toList());
    }

    private void stored() throws IOException {
        flow.heading(phrases.text("section.stored"));
        flow.paragraph(phrases.text("stored.no-verdict"), 0, Inks.faint(SIZE));
        draw(StoredDvhPlot.of(
                report.storedDvhs(),
                new DvhPlotOptions(
                        flow.width(),
                        PLOT_HEIGHT,
                        false,
                        OptionalDouble.of(report.prescription().doseGy()),
                        report.language())));
        String stored = phrases.text("column.stored");
        table(
                List.of(
                        Column.left(phrases.text("column.structure")),
                        Column.number(phrases.text("column.volume")),
                        Column.number(stored),
                        Column.number(phrases.text("column.mean")),
                        Column.number(stored),
                        Column.number(phrases.text("column.max")),
                        Column.number(stored),
                        Column.number(phrases.text("column.worst")),
                        Column.number(phrases.text("column.within-1")),
                        Column.number(phrases.text("column.within-3"))),
                report.storedDvhs().stream()
                        .map(row -> List.of(
                                new Cell(row.name(), true, Inks.TEXT),
                                Cell.of(row.volumeCc()),
                                Cell.of(row.storedVolumeCc()),
                                Cell.of(row.meanGy()),
                                Cell.of(row.storedMeanGy()),
                                Cell.of(row.maxGy()),
                                Cell.of(row.storedMaxGy()),
                                Cell.of(row.worstPercent()),
                                Cell.of(row.within1Percent()),
                                Cell.of(row.within3Percent())))
                        .toList());
    }

    private void draw(Drawing drawing) throws IOException {
        flow.keep(drawing.height() + 6);
        flow.painter().paint(flow.canvas(), drawing, flow.left(), flow.y(), 1);
        flow.space(drawing.height() + 6);
    }

    private void table(List<Column> columns, List<List<Cell>> rows) throws IOException {
        PdfTable table = new PdfTable(flow, fonts, columns, rows, SIZE);
        flow.keep(Math.min(table.height(), 60));
        table.draw(flow);
    }
}
