package org.dosegate.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dosegate.report.draw.Colour;
import org.dosegate.report.draw.Drawing;
import org.dosegate.report.draw.Mark;
import org.dosegate.report.draw.Outline;
import org.dosegate.report.draw.Point;
import org.dosegate.report.draw.Stroke;
import org.dosegate.report.draw.TextStyle;
import org.dosegate.report.draw.TextStyle.Anchor;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.text.DisplayWidth;
import org.dosegate.report.text.Shown;

/** Draws what the colours and lines of all pictures mean: colour bar in Gy and per cent, isodose lines, structures. */
final class LegendPainter {
    private static final Colour INK = Colour.rgb(0xFFFFFF);
    private static final Colour DIM = Colour.rgb(0xA9B4C0);
    private static final double TEXT_PT = 7.5;
    /** Width of a Latin letter, roughly, of its size: names are given room, not measured. */
    private static final double LETTER = 0.56;

    private static final double EDGE_PT = 10;
    private static final double BAR_PT = 10;
    private static final double ROW_PT = 14;
    private static final double SAMPLE_PT = 22;
    private static final int LONGEST_NAME = 28;
    private static final int TICK_PERCENT = 10;

    private final Phrases phrases;
    private final DoseScale scale;
    private final double maxGy;
    private final double width;
    private final List<Mark> marks = new ArrayList<>();
    private double x;
    private double y;

    LegendPainter(Phrases phrases, DoseScale scale, double maxGy, double width) {
        this.phrases = phrases;
        this.scale = scale;
        this.maxGy = maxGy;
        this.width = width;
    }

    /** @param centre whether the middle of a target is marked in any picture */
    Drawing paint(List<IsodoseLevel> levels, List<PictureStructure> structures, boolean centre) {
        y = EDGE_PT + TEXT_PT;
        bar();
        y += 36;
        x = EDGE_PT;
        for (int k = 0; k < levels.size(); k++) {
            isodose(levels.get(k), k);
        }
        mark("picture.hottest", PointMarks::cross);
        if (centre) {
            mark("picture.centre", PointMarks::ring);
        }
        nextRow();
        structures.forEach(this::structure);
        double height = y + EDGE_PT - 2;
        List<Mark> all = new ArrayList<>();
        all.add(Mark.Path.area(Outline.rectangle(0, 0, width, height), PlanePainter.GROUND));
        all.addAll(marks);
        return new Drawing(
                width, height, phrases.text("picture.legend"), phrases.text("picture.legend.description"), all);
    }

    private void bar() {
        double left = EDGE_PT + 24;
        double length = width - left - EDGE_PT - 12;
        double top = y + 3;
        for (int k = 0; k < DoseColours.STEPS; k++) { // each a little wider, so that no ground shows between them
            double from = left + length * k / DoseColours.STEPS;
            double wide = Math.min(length / DoseColours.STEPS + 0.5, left + length - from);
            marks.add(Mark.Path.area(Outline.rectangle(from, top, wide, BAR_PT), Colour.rgb(DoseColours.rgb(k))));
        }
        text(EDGE_PT, top - 3, "Gy", DIM, Anchor.START);
        text(EDGE_PT, top + BAR_PT + TEXT_PT + 1, "%", DIM, Anchor.START);
        double top10 = 100 * scale.highGy() / scale.prescribedGy();
        int step = top10 > 150 ? 2 * TICK_PERCENT : TICK_PERCENT;
        for (int percent = TICK_PERCENT; percent <= top10 + 1e-9; percent += step) {
            double doseGy = percent * scale.prescribedGy() / 100;
            double at = left + length * scale.place(doseGy);
            marks.add(Mark.Path.line(at, top - 1.5, at, top + BAR_PT + 1.5, Stroke.of(INK, 0.6)));
            text(at, top - 3, String.format(java.util.Locale.ROOT, "%.1f", doseGy), INK, Anchor.MIDDLE);
            text(at, top + BAR_PT + TEXT_PT + 1, Integer.toString(percent), INK, Anchor.MIDDLE);
        }
    }

    private void isodose(IsodoseLevel level, int number) {
        boolean reached = level.doseGy() <= maxGy;
        String dose = String.format(java.util.Locale.ROOT, "%.2f Gy", level.doseGy());
        String share = Shown.plain(Math.rint(1000 * level.doseGy() / scale.prescribedGy()) / 10) + "%";
        String label = phrases.text(level.limit() ? "picture.isodose.limit" : "picture.isodose", share, dose);
        String text = reached ? label : phrases.text("picture.isodose.not-reached", label);
        room(text);
        Colour ink = reached ? INK : DIM;
        marks.add(Mark.Path.line(
                List.of(new Point(x, y - 2.5), new Point(x + SAMPLE_PT, y - 2.5)),
                IsodoseStyle.stroke(number, level, ink, 1.1)));
        text(x + SAMPLE_PT + 4, y, text, ink, Anchor.START);
        advance(text);
    }

    private void mark(String key, Function<Point, Mark> drawn) {
        String text = phrases.text(key);
        room(text);
        marks.add(drawn.apply(new Point(x + SAMPLE_PT / 2, y - 2.5)));
        text(x + SAMPLE_PT + 4, y, text, INK, Anchor.START);
        advance(text);
    }

    private void structure(PictureStructure structure) {
        String name = shortened(structure.name());
        room(name);
        marks.add(new Mark.Group(
                List.of(
                        Mark.Path.line(x, y - 2.5, x + SAMPLE_PT, y - 2.5, Stroke.of(INK.withOpacity(0.5), 4)),
                        Mark.Path.line(x, y - 2.5, x + SAMPLE_PT, y - 2.5, Stroke.of(Colour.rgb(structure.rgb()), 2.4)),
                        new Mark.Text(new Point(x + SAMPLE_PT + 4, y), name, TextStyle.of(TEXT_PT, INK))),
                Optional.empty(),
                Optional.of(structure.name()),
                Map.of("class", "roi-name", "data-roi", Integer.toString(structure.roiNumber()))));
        advance(name);
    }

    private static String shortened(String name) {
        int[] points = name.codePoints().toArray();
        StringBuilder kept = new StringBuilder();
        for (int point : points) {
            if (DisplayWidth.of(kept + Character.toString(point)) > LONGEST_NAME) {
                return kept + "\u2026";
            }
            kept.appendCodePoint(point);
        }
        return name;
    }

    private double taken(String text) {
        return SAMPLE_PT + 4 + DisplayWidth.of(text) * LETTER * TEXT_PT + 12;
    }

    private void room(String text) {
        if (x > EDGE_PT && x + taken(text) > width - EDGE_PT) {
            nextRow();
        }
    }

    private void advance(String text) {
        x += taken(text);
    }

    private void nextRow() {
        x = EDGE_PT;
        y += ROW_PT;
    }

    private void text(double atX, double atY, String text, Colour colour, Anchor anchor) {
        marks.add(new Mark.Text(
                new Point(atX, atY), text, TextStyle.of(TEXT_PT, colour).anchored(anchor)));
    }
}
