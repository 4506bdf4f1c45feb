package org.dosegate.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dosegate.report.draw.Mark;
import org.dosegate.report.draw.Point;
import org.dosegate.report.draw.Stroke;
import org.dosegate.report.draw.TextStyle;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.qa.DvhCurve;

/** The key on the right of the frame: a line of each curve and its name, and what the triangles mean. */
final class PlotKey {
    private static final double SIZE = 7;
    private static final double LEAST_SIZE = 4.5;
    private static final double LINE = 1.35;
    private static final double SAMPLE = 20;
    private static final double TOP = 6;
    private static final double RIGHT = 6;
    private static final double GAP = 8;

    /** Before names, since the end of a long one may be cut off. */
    private static final String OUTSIDE = "* ";

    /** Share of the width that the frame keeps, however long the names are. */
    private static final double LEAST_FRAME = 0.5;

    private final List<DvhCurve> curves;
    private final List<Stroke> strokes;
    private final DvhPlotOptions options;
    private final List<String> signs;
    /** What the mark of curves means whose structures lie partly outside the dose grid; empty when there are none. */
    private final Optional<String> outside;

    private final double size;
    private final int rows;
    private final double columnWidth;
    private final int columns;

    PlotKey(List<DvhCurve> curves, List<Stroke> strokes, DvhPlotOptions options, Phrases phrases) {
        this.curves = curves;
        this.strokes = strokes;
        this.options = options;
        signs = curves.stream().allMatch(curve -> curve.limits().isEmpty())
                ? List.of()
                : List.of(
                        phrases.text("plot.key.below"),
                        phrases.text("plot.key.above"),
                        phrases.text("plot.key.broken"));
        outside = curves.stream().anyMatch(DvhCurve::partlyOutside)
                ? Optional.of(OUTSIDE + phrases.text("plot.key.outside"))
                : Optional.empty();
        int entries = curves.size() + signs.size() + (outside.isPresent() ? 1 : 0);
        double height = options.height() - TOP;
        size = Math.max(LEAST_SIZE, Math.min(SIZE, 2 * height / (entries + 1) / LINE));
        rows = Math.max(1, (int) (height / (size * LINE)));
        columns = Math.max(1, (entries + rows - 1) / rows);
        double widest = curves.stream()
                .mapToDouble(curve -> ShortText.width(label(curve), size))
                .max()
                .orElse(0);
        widest = Math.max(
                widest,
                Stream.concat(signs.stream(), outside.stream())
                        .mapToDouble(words -> ShortText.width(words, size))
                        .max()
                        .orElse(0));
        double room = options.width() * (1 - LEAST_FRAME) / columns;
        columnWidth = Math.min(room, SAMPLE + 4 + widest + GAP);
    }

    PlotFrame frame(double maxDoseGy, double maxVolume) {
        double width = options.width() - PlotAxes.BESIDE - GAP - RIGHT - columns * columnWidth;
        double height = options.height() - TOP - PlotAxes.BELOW;
        return new PlotFrame(PlotAxes.BESIDE, TOP, width, height, maxDoseGy, maxVolume);
    }

    List<Mark> marks(PlotFrame frame) {
        List<Mark> marks = new ArrayList<>();
        int entry = 0;
        for (int i = 0; i < curves.size(); i++, entry++) {
            Point at = place(frame, entry);
            double middle = at.y() - size * 0.35;
            marks.add(new Mark.Group(
                    List.of(
                            Mark.Path.line(at.x(), middle, at.x() + SAMPLE, middle, strokes.get(i)),
                            words(at, label(curves.get(i)))),
                    Optional.empty(),
                    Optional.of(curves.get(i).name()),
                    Map.of("class", "dvh-key", "data-curve", Integer.toString(i))));
        }
        for (int i = 0; i < signs.size(); i++, entry++) {
            Point at = place(frame, entry);
            Point tip = new Point(at.x() + SAMPLE / 2, at.y() - (i == 1 ? size * 0.75 : 0));
            boolean below = i != 1;
            marks.add(LimitSigns.sign(tip, 50, below, i == 2, PlotAxes.INK));
            marks.add(words(at, signs.get(i)));
        }
        if (outside.isPresent()) {
            marks.add(words(place(frame, entry), outside.get()));
        }
        return marks;
    }

    private static String label(DvhCurve curve) {
        return curve.partlyOutside() ? OUTSIDE + curve.name() : curve.name();
    }

    private Mark words(Point at, String text) {
        String fitted = ShortText.fitted(text, size, columnWidth - SAMPLE - 4);
        return new Mark.Text(new Point(at.x() + SAMPLE + 4, at.y()), fitted, TextStyle.of(size, PlotAxes.INK));
    }

    private Point place(PlotFrame frame, int entry) {
        int column = entry / rows;
        double x = frame.right() + RIGHT + GAP + column * columnWidth;
        return new Point(x, TOP + size + (entry % rows) * size * LINE);
    }
}
