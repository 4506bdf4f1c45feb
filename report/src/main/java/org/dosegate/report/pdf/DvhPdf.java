package org.dosegate.report.pdf;

import java.io.IOException;
import java.util.List;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.plot.DvhPlot;
import org.dosegate.report.plot.DvhPlotOptions;
import org.dosegate.report.qa.DvhReport;
import org.dosegate.report.qa.DvhRow;

/** DVHs of a plan as PDF. The same report makes the same bytes. */
public final class DvhPdf {
    private static final double SIZE = 7.5;
    private static final double PLOT_HEIGHT = 260;

    private DvhPdf() {}

    /** The document. */
    public static byte[] write(DvhReport report, Paper paper) {
        String subject = Phrases.in(report.frame().language()).text("dvh.no-verdict");
        return FramedPdf.write(report.frame(), subject, paper, (phrases, fonts, flow) -> {
            flow.paragraph(subject, 0, Inks.text(9));
            SectionWriter sections = new SectionWriter(phrases, fonts, flow);
            sections.labelled("section.identity", report.frame().identity());
            if (!report.prescription().isEmpty()) {
                sections.labelled("section.prescription", report.prescription());
            }
            if (!report.curves().isEmpty()) {
                plot(report, phrases, flow);
            }
            table(report.rows(), phrases, fonts, flow);
        });
    }

    private static void plot(DvhReport report, Phrases phrases, PageFlow flow) throws IOException {
        flow.heading(phrases.text("section.dvh"));
        flow.figure(DvhPlot.of(
                        report.curves(),
                        new DvhPlotOptions(
                                flow.width(), PLOT_HEIGHT, false, report.prescriptionGy(), phrases.language()))
                .drawing());
    }

    private static void table(List<DvhRow> rows, Phrases phrases, PdfFonts fonts, PageFlow flow) throws IOException {
        flow.heading(phrases.text("section.structures"));
        new PdfTable(
                        flow,
                        fonts,
                        List.of(
                                Column.left(phrases.text("column.structure")),
                                Column.number(phrases.text("column.volume")),
                                Column.number(phrases.text("column.in-grid")),
                                Column.number(phrases.text("column.min")),
                                Column.number(phrases.text("column.d98-gy")),
                                Column.number(phrases.text("column.d50-gy")),
                                Column.number(phrases.text("column.mean")),
                                Column.number(phrases.text("column.d2-gy")),
                                Column.number(phrases.text("column.d003cc-gy")),
                                Column.number(phrases.text("column.max"))),
                        rows.stream().map(DvhPdf::cells).toList(),
                        SIZE)
                .keepAndDraw(flow);
    }

    private static List<Cell> cells(DvhRow row) {
        return List.of(
                row.end() ? Cell.faint(row.name()) : new Cell(row.name(), true, Inks.TEXT),
                Cell.of(row.volumeCc()),
                Cell.inGrid(row.inGrid(), row.partlyOutside()),
                Cell.of(row.minGy()),
                Cell.of(row.d98Gy()),
                Cell.of(row.d50Gy()),
                Cell.of(row.meanGy()),
                Cell.of(row.d2Gy()),
                Cell.of(row.d003ccGy()),
                Cell.of(row.maxGy()));
    }
}
