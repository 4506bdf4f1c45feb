package org.dosegate.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.dosegate.report.draw.Drawing;
import org.dosegate.report.draw.TextStyle;

/** Pages that fill from top to bottom. */
final class PageFlow {
    static final double MARGIN = 36;
    private static final double HEAD = 20;
    private static final double FOOT = 18;
    private static final double LEADING = 1.3;

    /** Least room that a heading keeps below itself, so that it does not stand alone. */
    private static final double BELOW_HEADING = 40;

    private static final double BELOW_FIGURE = 6;

    private final PDDocument document;
    private final Paper paper;
    private final PdfFonts fonts;
    private final PdfPainter painter;
    private final TextLines lines;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream content;
    private PageCanvas canvas;
    private double y;

    PageFlow(PDDocument document, Paper paper, PdfFonts fonts) throws IOException {
        this.document = document;
        this.paper = paper;
        this.fonts = fonts;
        painter = new PdfPainter(document);
        lines = new TextLines(fonts);
        document.getDocumentCatalog().setDocumentOutline(outline);
        newPage();
    }

    double left() {
        return MARGIN;
    }

    double width() {
        return paper.width() - 2 * MARGIN;
    }

    /** The lowest that anything but the foot line may reach. */
    double bottom() {
        return paper.height() - MARGIN - FOOT + 8;
    }

    double y() {
        return y;
    }

    double room() {
        return bottom() - y;
    }

    void moveTo(double newY) {
        y = newY;
    }

    void space(double points) {
        y += points;
    }

    PageCanvas canvas() {
        return canvas;
    }

    PdfPainter painter() {
        return painter;
    }

    TextLines lines() {
        return lines;
    }

    boolean isFresh() {
        return y == top();
    }

    void newPage() throws IOException {
        close();
        PDPage page = new PDPage(new PDRectangle((float) paper.width(), (float) paper.height()));
        document.addPage(page);
        pages.add(page);
        content = new PDPageContentStream(document, page);
        canvas = new PageCanvas(content, fonts, paper.height());
        y = top();
    }

    /** A new page, unless so much fits on this one. */
    void keep(double points) throws IOException {
        if (room() < points && !isFresh()) {
            newPage();
        }
    }

    void heading(String text) throws IOException {
        keep(BELOW_HEADING + 20);
        if (!isFresh()) {
            y += 10;
        }
        bookmark(text);
        TextStyle style = Inks.text(10.5).inBold();
        y += style.size();
        canvas.text(left(), y, text, style);
        canvas.line(left(), y + 3.5, left() + width(), y + 3.5, Inks.RULE);
        y += 8;
    }

    void bookmark(String text) {
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(pages.get(pages.size() - 1));
        destination.setTop((int) Math.ceil(paper.height() - y));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(text);
        item.setDestination(destination);
        outline.addLast(item);
    }

    /** Text over the whole width or a part of it, on as many lines and pages as it takes. */
    void paragraph(String text, double indent, TextStyle style) throws IOException {
        double leading = style.size() * LEADING;
        for (String line : lines.of(text, width() - indent, style.size(), style.bold())) {
            keep(leading);
            y += leading;
            canvas.text(left() + indent, y - leading + style.size(), line, style);
        }
    }

    /** A drawing, kept on one page. */
    void figure(Drawing drawing) throws IOException {
        keep(drawing.height() + BELOW_FIGURE);
        painter.paint(canvas, drawing, left(), y, 1);
        y += drawing.height() + BELOW_FIGURE;
    }

    /** Ends the last page, and writes the head and foot of all. */
    void finish(PageMargins margins) throws IOException {
        close();
        for (int i = 0; i < pages.size(); i++) {
            try (PDPageContentStream edge =
                    new PDPageContentStream(document, pages.get(i), AppendMode.APPEND, true, true)) {
                margins.draw(new PageCanvas(edge, fonts, paper.height()), paper, lines, i + 1, pages.size());
            }
        }
    }

    private static double top() {
        return MARGIN + HEAD - 8;
    }

    private void close() throws IOException {
        if (content != null) {
            content.close();
        }
    }
}
