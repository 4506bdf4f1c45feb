package org.dosegate.report.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.dosegate.report.draw.Colour;
import org.dosegate.report.draw.Stroke;
import org.dosegate.report.draw.TextStyle;
import org.dosegate.report.draw.TextStyle.Anchor;

/** What is drawn on one page. Lengths are points; y runs downwards from the top edge of the page. */
final class PageCanvas {
    /** Width of the outline that makes letters bold, of their size. */
    private static final double THICKENED = 0.035;

    private static final double HALO = 0.28;
    private static final int ROUND = 1;

    private final PDPageContentStream content;
    private final PdfFonts fonts;
    private final double height;
    private final Map<Double, PDExtendedGraphicsState> fills = new HashMap<>();
    private final Map<Double, PDExtendedGraphicsState> strokes = new HashMap<>();

    PageCanvas(PDPageContentStream content, PdfFonts fonts, double height) throws IOException {
        this.content = content;
        this.fonts = fonts;
        this.height = height;
        content.setLineJoinStyle(ROUND);
        content.setLineCapStyle(ROUND);
    }

    PdfFonts fonts() {
        return fonts;
    }

    PDPageContentStream content() {
        return content;
    }

    /** The place in the page's own coordinates, which run upwards. */
    float up(double y) {
        return (float) (height - y);
    }

    /** A line of text with its base line at y. */
    void text(double x, double y, String text, TextStyle style) throws IOException {
        double width = style.anchor() == Anchor.START ? 0 : fonts.width(text, style.size(), style.bold());
        double back = style.anchor() == Anchor.MIDDLE ? width / 2 : width;
        if (style.halo().isPresent()) {
            content.saveGraphicsState();
            stroke(Stroke.of(style.halo().get(), style.size() * HALO));
            show(x, y, back, text, style, RenderingMode.STROKE);
            content.restoreGraphicsState();
        }
        content.saveGraphicsState();
        fill(style.colour());
        stroke(Stroke.of(style.colour(), style.size() * THICKENED));
        show(x, y, back, text, style, RenderingMode.FILL);
        content.restoreGraphicsState();
    }

    void line(double x1, double y1, double x2, double y2, Stroke stroke) throws IOException {
        content.saveGraphicsState();
        stroke(stroke);
        content.moveTo((float) x1, up(y1));
        content.lineTo((float) x2, up(y2));
        content.stroke();
        content.restoreGraphicsState();
    }

    void area(double x, double y, double width, double high, Colour colour) throws IOException {
        content.saveGraphicsState();
        fill(colour);
        content.addRect((float) x, up(y + high), (float) width, (float) high);
        content.fill();
        content.restoreGraphicsState();
    }

    void fill(Colour colour) throws IOException {
        content.setNonStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
        if (colour.opacity() < 1) {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant((float) colour.opacity());
            content.setGraphicsStateParameters(fills.computeIfAbsent(colour.opacity(), o -> state));
        }
    }

    void stroke(Stroke stroke) throws IOException {
        Colour colour = stroke.colour();
        content.setStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
        if (colour.opacity() < 1) {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setStrokingAlphaConstant((float) colour.opacity());
            content.setGraphicsStateParameters(strokes.computeIfAbsent(colour.opacity(), o -> state));
        }
        content.setLineWidth((float) stroke.width());
        float[] dashes = new float[stroke.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = stroke.dashes().get(i).floatValue();
        }
        content.setLineDashPattern(dashes, 0);
    }

    private void show(double x, double y, double back, String text, TextStyle style, RenderingMode mode)
            throws IOException {
        content.beginText();
        Matrix place = style.upwards()
                ? new Matrix(0, 1, -1, 0, (float) x, up(y) - (float) back)
                : new Matrix(1, 0, 0, 1, (float) (x - back), up(y));
        content.setTextMatrix(place);
        for (Glyphs run : fonts.glyphs(text, style.bold())) {
            content.setFont(run.face().embedded(), (float) style.size());
            content.setRenderingMode(mode == RenderingMode.FILL && run.thickened() ? RenderingMode.FILL_STROKE : mode);
            content.showText(run.text());
        }
        content.endText();
    }
}
