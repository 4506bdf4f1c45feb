package org.dosegate.report.pdf;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.dosegate.report.draw.Drawing;
import org.dosegate.report.draw.Stroke;
import org.dosegate.report.draw.TextStyle;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.plot.DvhPlot;
import org.dosegate.report.plot.DvhPlotOptions;
import org.dosegate.report.qa.Labelled;
import org.dosegate.report.qa.QaReport;
import org.dosegate.report.qa.Status;

/** Verdict, patient and plan, prescription, goals and DVHs; goals that do not fit go on behind them. */
final class FirstPage {
    /** Font size of the goals and height of the plot, points, from the roomiest to the tightest. */
    private static final double[][] LAYOUTS = {
        {8, 280}, {7.5, 250}, {7, 230}, {7, 205}, {6.5, 205}, {6.5, 180}, {6, 180}, {6, 160}
    };

    /** Room that a heading takes, points. */
    private static final double HEADING = 29;

    private static final double MORE_LINE = 10;
    private static final double MOST_PLOT = 300;
    private static final double LABEL_SIZE = 7.5;
    private static final double GUTTER = 16;

    private final QaReport report;
    private final Phrases phrases;
    private final PdfFonts fonts;
    private final PageFlow flow;

    FirstPage(QaReport report, Phrases phrases, PdfFonts fonts, PageFlow flow) {
        this.report = report;
        this.phrases = phrases;
        this.fonts = fonts;
        this.flow = flow;
    }

    private record Layout(PdfTable table, double plotHeight) {}

    void draw() throws IOException {
        verdict();
        double top = flow.y();
        double half = (flow.width() - GUTTER) / 2;
        flow.bookmark(phrases.text("section.identity"));
        double identity = block(flow.left(), half, phrases.text("section.identity"), report.identity());
        flow.moveTo(top);
        double prescription = block(
                flow.left() + half + GUTTER,
                half,
                phrases.text("section.prescription"),
                report.prescription().lines());
        flow.moveTo(prescription);
        Status same = report.prescription().status();
        double after = lines(
                flow.left() + half + GUTTER,
                half,
                same.symbol() + " " + report.prescription().comparison(),
                TextStyle.of(LABEL_SIZE, Inks.of(same)).inBold());
        flow.moveTo(Math.max(identity, after));
        goalsAndPlot();
    }

    private void verdict() throws IOException {
        Status status = report.verdict().status();
        flow.bookmark(report.title());
        TextStyle title = Inks.faint(8.5);
        flow.canvas().text(flow.left(), flow.y() + 8, report.title() + "   " + protocolTitle(), title);
        flow.space(13);
        double top = flow.y();
        TextStyle words = TextStyle.of(20, Inks.of(status)).inBold();
        List<String> sentence = flow.lines().of(report.verdict().sentence(), flow.width() - 24, 9, false);
        double height = 38 + 11.5 * sentence.size();
        flow.canvas().area(flow.left(), top, flow.width(), height, Inks.ground(status));
        flow.canvas().area(flow.left(), top, 5, height, Inks.of(status));
        String large = status.symbol() + " " + report.verdict().words();
        flow.canvas().text(flow.left() + 14, top + 25, large, words);
        double counts = flow.left() + 14 + fonts.width(large, 20, true) + 16;
        String joined = String.join(" \u00b7 ", report.verdict().counts());
        flow.canvas()
                .text(
                        counts,
                        top + 24,
                        flow.lines().fitted(joined, flow.left() + flow.width() - counts - 6, 9.5, true),
                        Inks.text(9.5).inBold());
        double y = top + 40;
        for (String line : sentence) {
            flow.canvas().text(flow.left() + 14, y, line, Inks.text(9));
            y += 11.5;
        }
        flow.moveTo(top + height + 8);
    }

    private String protocolTitle() throws IOException {
        String text = report.protocol().stream()
                .map(Labelled::text)
                .limit(2)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return flow.lines().fitted(text, flow.width() - fonts.width(report.title(), 8.5, false) - 12, 8.5, false);
    }

    /** Labels and what they stand for; returns how far down they reach. */
    private double block(double x, double width, String heading, List<Labelled> entries) throws IOException {
        flow.canvas().text(x, flow.y() + 8, heading, Inks.text(8.5).inBold());
        flow.canvas().line(x, flow.y() + 11, x + width, flow.y() + 11, Stroke.of(Inks.RULE.colour(), 0.5));
        flow.space(13.5);
        double labels = 0;
        for (Labelled entry : entries) {
            labels = Math.max(labels, fonts.width(entry.label(), LABEL_SIZE, false));
        }
        labels = Math.min(labels, width / 3);
        for (Labelled entry : entries) {
            flow.canvas()
                    .text(
                            x,
                            flow.y() + LABEL_SIZE,
                            flow.lines().fitted(entry.label(), labels, LABEL_SIZE, false),
                            Inks.faint(LABEL_SIZE));
            flow.moveTo(lines(x + labels + 8, width - labels - 8, entry.text(), Inks.text(LABEL_SIZE)));
        }
        return flow.y();
    }

    private double lines(double x, double width, String text, TextStyle style) throws IOException {
        double y = flow.y();
        for (String line : flow.lines().of(text, width, style.size(), style.bold())) {
            flow.canvas().text(x, y + style.size(), line, style);
            y += style.size() * 1.3;
        }
        return y;
    }

    private void goalsAndPlot() throws IOException {
        Layout layout = layout();
        flow.heading(phrases.text("section.goals"));
        double bottom = flow.bottom() - layout.plotHeight() - HEADING;
        PdfTable table = layout.table();
        boolean all = table.height() <= bottom - flow.y();
        int next = table.drawFrom(flow, 0, all ? bottom : bottom - MORE_LINE);
        if (next < table.rows()) {
            String more = phrases.text("pdf.more-goals", table.rows() - next);
            flow.canvas()
                    .text(flow.left(), flow.y() + 9, more, Inks.text(LABEL_SIZE).inBold());
            flow.space(MORE_LINE);
        }
        plot(all ? Math.min(MOST_PLOT, flow.room() - HEADING) : layout.plotHeight());
        while (next < table.rows()) {
            flow.newPage();
            next = table.drawFrom(flow, next, flow.bottom());
        }
    }

    /** The roomiest layout that has all goals on this page; the tightest where none has. */
    private Layout layout() throws IOException {
        GoalTables tables = new GoalTables(report, phrases);
        Layout layout = null;
        for (double[] sizes : LAYOUTS) {
            layout = new Layout(tables.overview(flow, fonts, sizes[0]), sizes[1]);
            if (layout.table().height() + 2 * HEADING + layout.plotHeight() <= flow.room()) {
                break;
            }
        }
        return layout;
    }

    private void plot(double height) throws IOException {
        flow.heading(phrases.text("section.dvh"));
        Drawing drawing = DvhPlot.of(
                        report.curves(),
                        new DvhPlotOptions(
                                flow.width(),
                                height,
                                false,
                                OptionalDouble.of(report.prescription().doseGy()),
                                report.language()))
                .drawing();
        flow.painter().paint(flow.canvas(), drawing, flow.left(), flow.y(), 1);
        flow.space(height);
    }
}
