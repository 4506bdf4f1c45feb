package org.dosegate.report.pdf;

import java.io.IOException;
import java.time.Instant;
import org.dosegate.report.draw.TextStyle;
import org.dosegate.report.draw.TextStyle.Anchor;
import org.dosegate.report.message.Phrases;

/** Head and foot of every page: whose plan it is, which verdict it has, which page of how many this is, and when it was made by what. */
final class PageMargins {
    private static final double SIZE = 7.5;
    private static final double FOOT_SIZE = 6.2;

    private final String about;
    private final String tool;
    private final Instant createdUtc;
    private final String disclaimer;
    private final Phrases phrases;

    /** Head and foot; {@code about} is what stands above every page. */
    PageMargins(String about, String tool, Instant createdUtc, String disclaimer, Phrases phrases) {
        this.about = about;
        this.tool = tool;
        this.createdUtc = createdUtc;
        this.disclaimer = disclaimer;
        this.phrases = phrases;
    }

    void draw(PageCanvas canvas, Paper paper, TextLines lines, int page, int pages) throws IOException {
        double left = PageFlow.MARGIN;
        double right = paper.width() - PageFlow.MARGIN;
        TextStyle style = Inks.faint(SIZE);
        double y = PageFlow.MARGIN - 4;
        String number = phrases.text("pdf.page", page, pages);
        double room = right - left - 12 - canvas.fonts().width(number, SIZE, false);
        canvas.text(left, y, lines.fitted(about, room, SIZE, false), style);
        canvas.text(right, y, number, style.anchored(Anchor.END));
        canvas.line(left, y + 4, right, y + 4, Inks.HAIR);
        double foot = paper.height() - PageFlow.MARGIN + 4;
        canvas.line(left, foot - SIZE - 2, right, foot - SIZE - 2, Inks.HAIR);
        String made = tool + "   "
                + phrases.text(
                        "provenance.utc",
                        createdUtc.toString().replace("T", " ").replace("Z", ""));
        canvas.text(left, foot, lines.fitted(made, (right - left) * 0.31, FOOT_SIZE, false), Inks.faint(FOOT_SIZE));
        canvas.text(
                right,
                foot,
                lines.fitted(disclaimer, (right - left) * 0.67, FOOT_SIZE, false),
                Inks.faint(FOOT_SIZE).anchored(Anchor.END));
    }
}
