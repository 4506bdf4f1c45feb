package org.dosegate.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.report.draw.Colour;
import org.dosegate.report.draw.Drawing;
import org.dosegate.report.draw.Mark;
import org.dosegate.report.draw.Outline;
import org.dosegate.report.draw.Point;
import org.dosegate.report.draw.Stroke;
import org.dosegate.report.draw.TextStyle;
import org.dosegate.report.draw.TextStyle.Anchor;
import org.dosegate.report.text.Shown;

/** Draws a plane: ground, image, wash, contours, isodose lines, marks, letters, scale bar. */
final class PlanePainter {
    static final Colour GROUND = Colour.rgb(0x14181D);
    private static final Colour INK = Colour.rgb(0xFFFFFF);
    private static final Colour DARK = Colour.rgb(0x000000);
    private static final double CONTOUR_PT = 1.1;
    private static final double HALO_PT = 1.0;
    private static final double HALO_OPACITY = 0.55;
    private static final double ISODOSE_PT = 0.9;
    private static final double LETTER_PT = 11;
    private static final double LABEL_PT = 6.5;
    private static final double EDGE_PT = 7;
    private static final double DARK_BELOW = 0.12;
    private static final int[] BARS_MM = {200, 100, 50, 20, 10, 5};

    private final PictureBox box;
    private final double pointsPerMm;
    private final List<PictureStructure> structures;
    private final List<IsodoseLevel> levels;

    PlanePainter(PictureBox box, double pointsPerMm, List<PictureStructure> structures, List<IsodoseLevel> levels) {
        this.box = box;
        this.pointsPerMm = pointsPerMm;
        this.structures = structures;
        this.levels = levels;
    }

    /**
     * The picture.
     *
     * @param point the mark of the point that the plane goes through
     */
    Drawing paint(
            PlaneLines plane,
            Optional<PlaneRaster> image,
            PlaneRaster wash,
            Optional<Mark> point,
            String title,
            String description) {
        Orientation o = plane.place().orientation();
        double width = box.widthMm(o) * pointsPerMm;
        double height = box.heightMm(o) * pointsPerMm;
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.Path.area(Outline.rectangle(0, 0, width, height), GROUND));
        List<Mark> inside = new ArrayList<>();
        image.ifPresent(shades -> inside.add(Mark.Group.of(Map.of("class", "image"), List.of(placed(shades)))));
        inside.add(Mark.Group.of(Map.of("class", "wash"), List.of(placed(wash))));
        rim(plane, inside);
        for (int k = 0; k < structures.size(); k++) {
            contours(structures.get(k), plane.contours().get(k), inside);
        }
        List<Point> labels = new ArrayList<>();
        for (int k = 0; k < levels.size(); k++) {
            isodose(levels.get(k), k, plane.isodoses().get(k), new Mark.Clip(0, 0, width, height), labels, inside);
        }
        point.ifPresent(inside::add);
        marks.add(Mark.Group.clipped(new Mark.Clip(0, 0, width, height), inside));
        letters(o, width, height, marks);
        scaleBar(width, height, marks);
        return new Drawing(width, height, title, description, marks);
    }

    private Mark placed(PlaneRaster dots) {
        return new Mark.Image(0, 0, dots.widthMm() * pointsPerMm, dots.heightMm() * pointsPerMm, dots.raster(), true);
    }

    /** Where a point of the patient is seen. */
    Point place(Vec3 p, Orientation o) {
        return new Point(
                (p.dot(o.right()) - box.leftMm(o)) * pointsPerMm, (p.dot(o.down()) - box.topMm(o)) * pointsPerMm);
    }

    private List<Outline> outlines(List<PictureLine> lines) {
        return lines.stream()
                .map(line -> {
                    List<Point> points = new ArrayList<>(line.uv().length / 2);
                    for (int i = 0; i < line.uv().length; i += 2) {
                        points.add(new Point(line.uv()[i] * pointsPerMm, line.uv()[i + 1] * pointsPerMm));
                    }
                    return new Outline(points, line.closed());
                })
                .toList();
    }

    private static Mark stroked(List<Outline> outlines, Stroke stroke) {
        return new Mark.Path(outlines, Optional.empty(), Optional.of(stroke));
    }

    /** Beyond it the dose is not known. */
    private void rim(PlaneLines plane, List<Mark> marks) {
        if (!plane.rim().isEmpty()) {
            marks.add(stroked(outlines(plane.rim()), new Stroke(INK.withOpacity(0.6), 0.5, List.of(0.6, 2.2))));
        }
    }

    private void contours(PictureStructure structure, List<PictureLine> lines, List<Mark> marks) {
        if (lines.isEmpty()) {
            return;
        }
        List<Outline> outlines = outlines(lines);
        Colour colour = Colour.rgb(structure.rgb());
        Colour halo = colour.luminance() < DARK_BELOW ? INK : DARK;
        marks.add(new Mark.Group(
                List.of(
                        stroked(outlines, Stroke.of(halo.withOpacity(HALO_OPACITY), CONTOUR_PT + 2 * HALO_PT)),
                        stroked(outlines, Stroke.of(colour, CONTOUR_PT))),
                Optional.empty(),
                Optional.of(structure.name()),
                Map.of("class", "roi", "data-roi", Integer.toString(structure.roiNumber()))));
    }

    private void isodose(
            IsodoseLevel level,
            int number,
            List<PictureLine> lines,
            Mark.Clip window,
            List<Point> labels,
            List<Mark> marks) {
        if (lines.isEmpty()) {
            return;
        }
        List<Outline> outlines = outlines(lines);
        List<Mark> group = new ArrayList<>();
        group.add(stroked(outlines, Stroke.of(DARK.withOpacity(0.5), ISODOSE_PT + 1.2)));
        group.add(stroked(outlines, IsodoseStyle.stroke(number, level, INK, ISODOSE_PT)));
        LabelPlaces.choose(outlines, window, labels).ifPresent(at -> {
            labels.add(at);
            group.add(new Mark.Text(
                    new Point(at.x(), at.y() + 0.35 * LABEL_PT),
                    level.label(),
                    TextStyle.of(LABEL_PT, INK).anchored(Anchor.MIDDLE).haloed(DARK)));
        });
        marks.add(new Mark.Group(
                group,
                Optional.empty(),
                Optional.of(level.label()),
                Map.of("class", "isodose", "data-level", Integer.toString(number))));
    }

    private static void letters(Orientation o, double width, double height, List<Mark> marks) {
        TextStyle style = TextStyle.of(LETTER_PT, INK).inBold().haloed(DARK);
        double middle = height / 2 + 0.35 * LETTER_PT;
        marks.add(Mark.Group.of(
                Map.of("class", "letters"),
                List.of(
                        new Mark.Text(new Point(4, middle), o.leftLetter(), style),
                        new Mark.Text(new Point(width - 4, middle), o.rightLetter(), style.anchored(Anchor.END)),
                        new Mark.Text(
                                new Point(width / 2, 4 + 0.75 * LETTER_PT),
                                o.upLetter(),
                                style.anchored(Anchor.MIDDLE)),
                        new Mark.Text(
                                new Point(width / 2, height - 5), o.downLetter(), style.anchored(Anchor.MIDDLE)))));
    }

    private void scaleBar(double width, double height, List<Mark> marks) {
        int length = BARS_MM[BARS_MM.length - 1];
        for (int k = BARS_MM.length - 1; k >= 0; k--) {
            length = BARS_MM[k] * pointsPerMm <= 0.3 * width ? BARS_MM[k] : length;
        }
        double x1 = EDGE_PT;
        double x2 = EDGE_PT + length * pointsPerMm;
        double y = height - EDGE_PT;
        List<Outline> bar = List.of(
                Outline.open(List.of(new Point(x1, y), new Point(x2, y))),
                Outline.open(List.of(new Point(x1, y - 2.5), new Point(x1, y + 2.5))),
                Outline.open(List.of(new Point(x2, y - 2.5), new Point(x2, y + 2.5))));
        marks.add(Mark.Group.of(
                Map.of("class", "scale"),
                List.of(
                        stroked(bar, Stroke.of(DARK, 2.6)),
                        stroked(bar, Stroke.of(INK, 1.1)),
                        new Mark.Text(
                                new Point(x1, y - 5),
                                Shown.plain(length) + " mm",
                                TextStyle.of(7, INK).haloed(DARK)))));
    }
}
