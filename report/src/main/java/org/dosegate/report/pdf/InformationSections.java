package org.dosegate.report.pdf;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.plot.GammaHistogramPlot;
import org.dosegate.report.qa.GammaBlock;
import org.dosegate.report.qa.QaReport;

/** What no verdict depends on: biology and indices, the plan beside a second dose, our DVHs beside the stored ones. */
final class InformationSections {
    private static final double SIZE = 7.5;
    private static final double HISTOGRAM_HEIGHT = 90;

    private final QaReport report;
    private final Phrases phrases;
    private final PdfFonts fonts;
    private final PageFlow flow;

    InformationSections(QaReport report, Phrases phrases, PdfFonts fonts, PageFlow flow) {
        this.report = report;
        this.phrases = phrases;
        this.fonts = fonts;
        this.flow = flow;
    }

    void draw() throws IOException {
        if (!report.biology().isEmpty()) {
            biology();
        }
        if (!report.gamma().isEmpty()) {
            flow.heading(phrases.text("section.gamma"));
            for (GammaBlock block : report.gamma()) {
                gamma(block);
            }
        }
        if (!report.storedDvhs().isEmpty()) {
            new StoredDvhSection(phrases, fonts, flow)
                    .draw(
                            report.storedDvhs(),
                            OptionalDouble.of(report.prescription().doseGy()));
        }
    }

    private void biology() throws IOException {
        flow.heading(phrases.text("section.biology"));
        flow.paragraph(phrases.text("biology.no-verdict"), 0, Inks.faint(SIZE));
        table(
                List.of(
                        Column.left(phrases.text("column.structure")),
                        Column.number(phrases.text("column.mean-eqd2")),
                        Column.number(phrases.text("column.max-eqd2")),
                        Column.number(phrases.text("column.geud")),
                        Column.number(phrases.text("column.ntcp")),
                        Column.number(phrases.text("column.tcp")),
                        Column.number(phrases.text("column.paddick")),
                        Column.number(phrases.text("column.rtog")),
                        Column.number(phrases.text("column.gradient")),
                        Column.number(phrases.text("column.homogeneity"))),
                report.biology().stream()
                        .map(row -> List.of(
                                new Cell(row.name(), true, Inks.TEXT),
                                Cell.of(row.meanEqd2Gy()),
                                Cell.of(row.maxEqd2Gy()),
                                Cell.of(row.gEudGy()),
                                Cell.of(row.ntcpPercent()),
                                Cell.of(row.tcpPercent()),
                                Cell.of(row.paddick()),
                                Cell.of(row.rtog()),
                                Cell.of(row.gradient()),
                                Cell.of(row.homogeneity())))
                        .toList());
    }

    private void gamma(GammaBlock block) throws IOException {
        flow.paragraph(block.line(), 0, Inks.text(SIZE));
        flow.figure(GammaHistogramPlot.of(block, flow.width() / 2, HISTOGRAM_HEIGHT, report.language()));
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

    private void table(List<Column> columns, List<List<Cell>> rows) throws IOException {
        new PdfTable(flow, fonts, columns, rows, SIZE).keepAndDraw(flow);
    }
}
