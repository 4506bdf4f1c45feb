package org.dosegate.report.pdf;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.plot.DvhPlotOptions;
import org.dosegate.report.plot.StoredDvhPlot;
import org.dosegate.report.qa.StoredDvhRow;

/** Our DVHs beside the stored ones, plot and table. */
final class StoredDvhSection {
    private static final double SIZE = 7.5;
    private static final double PLOT_HEIGHT = 220;

    private final Phrases phrases;
    private final PdfFonts fonts;
    private final PageFlow flow;

    StoredDvhSection(Phrases phrases, PdfFonts fonts, PageFlow flow) {
        this.phrases = phrases;
        this.fonts = fonts;
        this.flow = flow;
    }

    void draw(List<StoredDvhRow> rows, OptionalDouble prescriptionGy) throws IOException {
        flow.heading(phrases.text("section.stored"));
        flow.paragraph(phrases.text("stored.no-verdict"), 0, Inks.faint(SIZE));
        flow.figure(StoredDvhPlot.of(
                rows, new DvhPlotOptions(flow.width(), PLOT_HEIGHT, false, prescriptionGy, phrases.language())));
        String stored = phrases.text("column.stored");
        new PdfTable(
                        flow,
                        fonts,
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
                        rows.stream()
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
                                .toList(),
                        SIZE)
                .keepAndDraw(flow);
    }
}
