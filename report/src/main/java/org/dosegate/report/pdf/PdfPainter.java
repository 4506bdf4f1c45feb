package org.dosegate.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.dosegate.report.draw.Colour;
import org.dosegate.report.draw.Drawing;
import org.dosegate.report.draw.Mark;
import org.dosegate.report.draw.Outline;
import org.dosegate.report.draw.Point;
import org.dosegate.report.draw.Raster;
import org.dosegate.report.draw.Stroke;

/** Paints drawings on pages, lines as vectors and text as text. */
final class PdfPainter {
    /** Control points of the cubic curve that is nearest to a quarter of a circle, of its radius. */
    private static final double QUARTER = 0.5522847498307936;

    private final PDDocument document;
    private final IdentityHashMap<Raster, PDImageXObject> images = new IdentityHashMap<>();

    PdfPainter(PDDocument document) {
        this.document = document;
    }

    /** Paints a drawing with its upper left corner at a place, scaled. */
    void paint(PageCanvas canvas, Drawing drawing, double x, double y, double scale) throws IOException {
        PDPageContentStream content = canvas.content();
        content.saveGraphicsState();
        // The drawing's own place, its y turned upwards by the canvas, moved to where the page wants it.
        content.transform(new Matrix(
                (float) scale, 0, 0, (float) scale, (float) x, (float) (canvas.up(y) - scale * canvas.up(0))));
        marks(canvas, drawing.marks());
        content.restoreGraphicsState();
    }

    private void marks(PageCanvas canvas, List<Mark> marks) throws IOException {
        for (Mark mark : marks) {
            mark(canvas, mark);
        }
    }

    private void mark(PageCanvas canvas, Mark mark) throws IOException {
        PDPageContentStream content = canvas.content();
        if (mark instanceof Mark.Text text) {
            canvas.text(text.at().x(), text.at().y(), text.text(), text.style());
            return;
        }
        content.saveGraphicsState();
        if (mark instanceof Mark.Path path) {
            colours(canvas, path.fill(), path.stroke());
            for (Outline outline : path.outlines()) {
                trace(canvas, outline);
            }
            ink(canvas, path.fill().isPresent(), path.stroke().isPresent());
        } else if (mark instanceof Mark.Circle circle) {
            colours(canvas, circle.fill(), circle.stroke());
            trace(canvas, circle.centre(), circle.radius());
            ink(canvas, circle.fill().isPresent(), circle.stroke().isPresent());
        } else if (mark instanceof Mark.Image image) {
            content.drawImage(
                    image(image),
                    (float) image.x(),
                    canvas.up(image.y() + image.height()),
                    (float) image.width(),
                    (float) image.height());
        } else if (mark instanceof Mark.Group group) {
            if (group.clip().isPresent()) {
                Mark.Clip clip = group.clip().get();
                content.addRect((float) clip.x(), canvas.up(clip.y() + clip.height()), (float) clip.width(), (float)
                        clip.height());
                content.clip();
            }
            marks(canvas, group.marks());
        }
        content.restoreGraphicsState();
    }

    private static void trace(PageCanvas canvas, Outline outline) throws IOException {
        PDPageContentStream content = canvas.content();
        boolean first = true;
        for (Point point : outline.points()) {
            if (first) {
                content.moveTo((float) point.x(), canvas.up(point.y()));
            } else {
                content.lineTo((float) point.x(), canvas.up(point.y()));
            }
            first = false;
        }
        if (outline.closed() && !first) {
            content.closePath();
        }
    }

    private static void trace(PageCanvas canvas, Point centre, double radius) throws IOException {
        PDPageContentStream content = canvas.content();
        float x = (float) centre.x();
        float y = canvas.up(centre.y());
        float r = (float) radius;
        float k = (float) (radius * QUARTER);
        content.moveTo(x + r, y);
        content.curveTo(x + r, y + k, x + k, y + r, x, y + r);
        content.curveTo(x - k, y + r, x - r, y + k, x - r, y);
        content.curveTo(x - r, y - k, x - k, y - r, x, y - r);
        content.curveTo(x + k, y - r, x + r, y - k, x + r, y);
        content.closePath();
    }

    /** Colours come before the path: between its lines and its painting PDF allows nothing else. */
    private static void colours(PageCanvas canvas, Optional<Colour> fill, Optional<Stroke> stroke) throws IOException {
        if (fill.isPresent()) {
            canvas.fill(fill.get());
        }
        if (stroke.isPresent()) {
            canvas.stroke(stroke.get());
        }
    }

    private static void ink(PageCanvas canvas, boolean fill, boolean stroke) throws IOException {
        PDPageContentStream content = canvas.content();
        if (fill && stroke) {
            content.fillAndStrokeEvenOdd();
        } else if (fill) {
            content.fillEvenOdd();
        } else {
            content.stroke();
        }
    }

    private PDImageXObject image(Mark.Image image) throws IOException {
        PDImageXObject known = images.get(image.raster());
        if (known == null) {
            known = embed(image.raster());
            known.setInterpolate(image.smooth());
            images.put(image.raster(), known);
        }
        return known;
    }

    private PDImageXObject embed(Raster raster) throws IOException {
        int[] dots = raster.dots();
        byte[] colours = new byte[3 * dots.length];
        byte[] opacities = new byte[dots.length];
        for (int i = 0; i < dots.length; i++) {
            colours[3 * i] = (byte) (dots[i] >> 16);
            colours[3 * i + 1] = (byte) (dots[i] >> 8);
            colours[3 * i + 2] = (byte) dots[i];
            opacities[i] = (byte) (dots[i] >>> 24);
        }
        PDImageXObject image = embed(raster, colours, PDDeviceRGB.INSTANCE);
        if (!raster.isOpaque()) {
            image.getCOSObject().setItem(COSName.SMASK, embed(raster, opacities, PDDeviceGray.INSTANCE));
        }
        return image;
    }

    private PDImageXObject embed(Raster raster, byte[] samples, PDColorSpace space) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(samples);
        }
        return new PDImageXObject(
                document,
                new ByteArrayInputStream(deflated.toByteArray()),
                COSName.FLATE_DECODE,
                raster.columns(),
                raster.rows(),
                Byte.SIZE,
                space);
    }
}
