package org.dosegate.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.engine.dvh.CumulativeCurve;
import org.dosegate.report.draw.Colour;
import org.dosegate.report.draw.Drawing;
import org.dosegate.report.draw.Mark;
import org.dosegate.report.draw.Point;
import org.dosegate.report.draw.Stroke;
import org.dosegate.report.message.Language;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.qa.DvhCurve;

/**
 * Cumulative DVHs with their limits. Groups carry what a script needs: {@code dvh-curve}, {@code dvh-limits} and {@code dvh-key} with
 * {@code data-curve}, the curve's place in the list.
 *
 * @param drawing the plot
 * @param frame where its axes stand
 */
public record DvhPlot(Drawing drawing, PlotFrame frame) {
    private static final int DOSE_STEPS = 14;
    private static final int VOLUME_STEPS = 10;
    private static final double CURVE_WIDTH = 1.1;

    /** Points that are nearer to each other than this are drawn as one; a fifth of a dot of a good printer. */
    private static final double TOO_NEAR = 0.05;

    /** Patterns tell curves apart where colours do not. */
    private static final List<List<Double>> DASHES = List.of(
            List.of(), List.of(6.0, 2.4), List.of(2.2, 2.2), List.of(7.0, 2.4, 1.2, 2.4), List.of(10.0, 3.0, 3.0, 3.0));

    /** The plot of curves, in their order. */
    public static DvhPlot of(List<DvhCurve> curves, DvhPlotOptions options) {
        return of(curves, strokes(curves), options);
    }

    /** The plot of curves with a stroke for each. */
    static DvhPlot of(List<DvhCurve> curves, List<Stroke> strokes, DvhPlotOptions options) {
        Phrases phrases = Phrases.in(options.language());
        PlotKey key = new PlotKey(curves, strokes, options, phrases);
        PlotFrame frame = key.frame(maxDoseGy(curves, options), maxVolume(curves, options));
        List<Mark> marks = new ArrayList<>(PlotAxes.marks(frame, options, phrases));
        for (int i = 0; i < curves.size(); i++) {
            marks.add(curve(curves.get(i), i, strokes.get(i), frame, options));
        }
        LimitSigns signs = new LimitSigns(frame, options.absolute());
        for (int i = 0; i < curves.size(); i++) {
            marks.add(signs.of(curves.get(i), i, strokes.get(i).colour()));
        }
        marks.addAll(signs.labels());
        marks.addAll(key.marks(frame));
        String title = phrases.text("plot.title");
        String names = String.join(
                options.language() == Language.ZH ? "、" : ", ",
                curves.stream().map(DvhCurve::name).toList());
        boolean limits = curves.stream().anyMatch(curve -> !curve.limits().isEmpty());
        String description = limits ? "plot.description" : "plot.description.curves";
        Drawing drawing =
                new Drawing(options.width(), options.height(), title, phrases.text(description, names), marks);
        return new DvhPlot(drawing, frame);
    }

    /** Colour and pattern of each curve, in their order, the same in every plot of these curves. */
    public static List<Stroke> strokes(List<DvhCurve> curves) {
        List<Colour> colours =
                CurveColours.of(curves.stream().map(DvhCurve::rgb).toList());
        List<Stroke> strokes = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            strokes.add(new Stroke(colours.get(i), CURVE_WIDTH, DASHES.get(i % DASHES.size())));
        }
        return strokes;
    }

    private static double maxDoseGy(List<DvhCurve> curves, DvhPlotOptions options) {
        double most = options.prescriptionGy().orElse(0);
        for (DvhCurve curve : curves) {
            double[] doses = curve.curve().doseGy();
            most = Math.max(most, doses[doses.length - 1]);
            most = Math.max(
                    most,
                    curve.limits().stream()
                            .mapToDouble(limit -> limit.doseGy())
                            .max()
                            .orElse(0));
        }
        return AxisTicks.reaching(most * 1.02, DOSE_STEPS).end();
    }

    private static double maxVolume(List<DvhCurve> curves, DvhPlotOptions options) {
        if (!options.absolute()) {
            return 100;
        }
        double most = curves.stream().mapToDouble(DvhCurve::volumeCc).max().orElse(1);
        return AxisTicks.reaching(most, VOLUME_STEPS).end();
    }

    private static Mark curve(DvhCurve curve, int index, Stroke stroke, PlotFrame frame, DvhPlotOptions options) {
        CumulativeCurve points = curve.curve();
        double scale = options.absolute() || curve.volumeCc() <= 0 ? 1 : 100 / curve.volumeCc();
        List<Point> line = new ArrayList<>();
        int last = points.doseGy().length - 1;
        for (int i = 0; i <= last; i++) {
            Point next = frame.at(points.doseGy()[i], points.volumeCc()[i] * scale);
            if (line.isEmpty() || i == last || isApart(line.get(line.size() - 1), next)) {
                line.add(next);
            }
        }
        return new Mark.Group(
                List.of(Mark.Group.clipped(frame.clip(), List.of(Mark.Path.line(line, stroke)))),
                Optional.empty(),
                Optional.of(curve.name()),
                Map.of("class", "dvh-curve", "data-curve", Integer.toString(index)));
    }

    private static boolean isApart(Point a, Point b) {
        return Math.abs(a.x() - b.x()) > TOO_NEAR || Math.abs(a.y() - b.y()) > TOO_NEAR;
    }
}
