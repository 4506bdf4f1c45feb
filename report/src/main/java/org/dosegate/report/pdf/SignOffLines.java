package org.dosegate.report.pdf;

import java.io.IOException;
import org.dosegate.report.draw.Stroke;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.qa.QaReport;

/** Where people write: why deviations are accepted, and who says so. All of it stays on one page. */
final class SignOffLines {
    private static final Stroke LINE = Stroke.of(Inks.TEXT, 0.5);
    private static final int JUSTIFICATION_LINES = 3;
    private static final double LINE_HEIGHT = 19;
    private static final double SIZE = 8;

    private final QaReport report;
    private final Phrases phrases;
    private final PageFlow flow;

    SignOffLines(QaReport report, Phrases phrases, PageFlow flow) {
        this.report = report;
        this.phrases = phrases;
        this.flow = flow;
    }

    void draw() throws IOException {
        QaReport.SignOff sign = report.signOff();
        double signatures = 34.0 * sign.signatures().size();
        flow.keep(76 + JUSTIFICATION_LINES * LINE_HEIGHT + signatures);
        flow.heading(phrases.text("section.sign"));
        flow.paragraph(
                report.verdict().status().symbol() + " " + report.verdict().words() + ": "
                        + String.join(" \u00b7 ", report.verdict().counts()),
                0,
                Inks.text(SIZE).inBold());
        flow.paragraph(sign.justification(), 0, Inks.text(SIZE));
        for (int i = 0; i < JUSTIFICATION_LINES; i++) {
            flow.space(LINE_HEIGHT);
            flow.canvas().line(flow.left(), flow.y(), flow.left() + flow.width(), flow.y(), Inks.HAIR);
        }
        flow.space(8);
        for (String who : sign.signatures()) {
            signature(who, sign);
        }
        flow.space(6);
        flow.paragraph(report.disclaimer(), 0, Inks.text(SIZE));
    }

    private void signature(String who, QaReport.SignOff sign) throws IOException {
        flow.space(26);
        double third = flow.width() / 3;
        String[] labels = {who + ": " + sign.nameLabel(), sign.signatureLabel(), sign.dateLabel()};
        for (int i = 0; i < labels.length; i++) {
            double x = flow.left() + i * third;
            flow.canvas().line(x, flow.y() - 2, x + third - 12, flow.y() - 2, LINE);
            flow.canvas().text(x, flow.y() + 7, flow.lines().fitted(labels[i], third - 12, 7, false), Inks.faint(7));
        }
        flow.space(8);
    }
}
