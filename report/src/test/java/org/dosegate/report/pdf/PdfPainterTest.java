package org.dosegate.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.dosegate.report.draw.Colour;
import org.dosegate.report.draw.Drawing;
import org.dosegate.report.draw.Mark;
import org.dosegate.report.draw.Outline;
import org.dosegate.report.draw.Point;
import org.dosegate.report.draw.Raster;
import org.dosegate.report.draw.Stroke;
import org.dosegate.report.draw.TextStyle;
import org.junit.jupiter.api.Test;

/** Drawings come out on the page where they belong; the page is rendered by PDFBox, one dot a point. */
class PdfPainterTest {
    private static final int PAGE = 200;
    private static final int WHITE = 0xFFFFFF;
    private static final int RED = 0xFF0000;
    private static final int BLUE = 0x0000FF;

    private static BufferedImage rendered(double x, double y, double scale, Mark... marks) throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(PAGE, PAGE));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                PageCanvas canvas = new PageCanvas(content, new PdfFonts(document), PAGE);
                Drawing drawing = new Drawing(PAGE, PAGE, "title", "description", List.of(marks));
                new PdfPainter(document).paint(canvas, drawing, x, y, scale);
            }
            // Fonts are put in when the document is saved.
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            document.save(saved);
            try (PDDocument read = Loader.loadPDF(saved.toByteArray())) {
                return new PDFRenderer(read).renderImage(0);
            }
        }
    }

    private static int dot(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & WHITE;
    }

    private static Mark.Path square(double x, double y, double side, int rgb) {
        return Mark.Path.area(Outline.rectangle(x, y, side, side), Colour.rgb(rgb));
    }

    @Test
    void placeAndScaleHold() throws Exception {
        BufferedImage page = rendered(20, 40, 0.5, square(10, 20, 40, RED));
        assertThat(dot(page, 26, 51)).isEqualTo(RED);
        assertThat(dot(page, 44, 69)).isEqualTo(RED);
        assertThat(dot(page, 23, 60)).isEqualTo(WHITE);
        assertThat(dot(page, 30, 72)).isEqualTo(WHITE);
    }

    @Test
    void holesClipsAndOpacityHold() throws Exception {
        Mark ring = new Mark.Path(
                List.of(Outline.rectangle(10, 10, 60, 60), Outline.rectangle(30, 30, 20, 20)),
                Optional.of(Colour.rgb(RED)),
                Optional.empty());
        Mark clipped = Mark.Group.clipped(new Mark.Clip(100, 0, 20, 200), List.of(square(90, 10, 60, BLUE)));
        Mark after = square(150, 10, 10, BLUE);
        Mark pale = Mark.Path.area(
                Outline.rectangle(10, 120, 20, 20), Colour.rgb(0x000000).withOpacity(0.5));
        BufferedImage page = rendered(0, 0, 1, ring, clipped, after, pale);
        assertThat(dot(page, 20, 20)).isEqualTo(RED);
        assertThat(dot(page, 40, 40)).isEqualTo(WHITE);
        assertThat(dot(page, 95, 30)).isEqualTo(WHITE);
        assertThat(dot(page, 110, 30)).isEqualTo(BLUE);
        assertThat(dot(page, 130, 30)).isEqualTo(WHITE);
        assertThat(dot(page, 155, 15)).isEqualTo(BLUE);
        assertThat(dot(page, 20, 130) & 0xFF).isBetween(120, 136);
    }

    @Test
    void linesAndCirclesHold() throws Exception {
        BufferedImage page = rendered(
                0,
                0,
                1,
                new Mark.Circle(
                        new Point(50, 50), 30, Optional.of(Colour.rgb(RED)), Optional.of(Stroke.of(Colour.BLACK, 4))),
                Mark.Path.line(100, 150, 180, 150, Stroke.of(Colour.rgb(BLUE), 4)));
        assertThat(dot(page, 50, 50)).isEqualTo(RED);
        assertThat(dot(page, 71, 71)).isIn(0x000000, RED);
        assertThat(dot(page, 77, 77)).isEqualTo(WHITE);
        assertThat(dot(page, 50, 79)).isEqualTo(0x000000);
        assertThat(dot(page, 140, 150)).isEqualTo(BLUE);
        assertThat(dot(page, 140, 160)).isEqualTo(WHITE);
    }

    @Test
    void imagesStandUprightAndKeepTheirOpacity() throws Exception {
        int[] dots = {0xFFFF0000, 0xFF0000FF, 0xFF00FF00, 0x00000000};
        BufferedImage page = rendered(0, 0, 1, new Mark.Image(20, 20, 80, 80, new Raster(2, 2, dots), false));
        assertThat(dot(page, 30, 30)).isEqualTo(RED);
        assertThat(dot(page, 90, 30)).isEqualTo(BLUE);
        assertThat(dot(page, 30, 90)).isEqualTo(0x00FF00);
        assertThat(dot(page, 90, 90)).isEqualTo(WHITE);
    }

    @Test
    void chinesePunctuationStandsAsInSimplifiedChinese() throws Exception {
        Mark stop = new Mark.Text(new Point(50, 150), "\u3002", TextStyle.of(100, Colour.BLACK));
        BufferedImage page =
                rendered(0, 0, 1, new Mark.Group(List.of(stop), Optional.empty(), Optional.empty(), Map.of()));
        int right = 0;
        int top = PAGE;
        for (int y = 0; y < PAGE; y++) {
            for (int x = 0; x < PAGE; x++) {
                if (dot(page, x, y) != WHITE) {
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                }
            }
        }
        assertThat(right).as("right edge").isBetween(60, 99);
        assertThat(top).as("upper edge").isBetween(110, 150);
    }
}
