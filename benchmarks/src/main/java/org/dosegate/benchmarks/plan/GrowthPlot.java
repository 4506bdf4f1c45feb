package org.dosegate.benchmarks.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.report.draw.Colour;
import org.dosegate.report.draw.Drawing;
import org.dosegate.report.draw.Mark;
import org.dosegate.report.draw.Outline;
import org.dosegate.report.draw.Point;
import org.dosegate.report.draw.Stroke;
import org.dosegate.report.draw.SvgPainter;
import org.dosegate.report.draw.TextStyle;

/** Draws the table of {@code growth.sh}: processor time and peak memory over the size relative to a usual plan, both axes logarithmic. */
public final class GrowthPlot {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 300;
    private static final Colour FAINT = Colour.rgb(0xd0d0d0);
    private static final Map<String, Colour> SERIES =
            Map.of("structures", Colour.rgb(0x1b6ca8), "points", Colour.rgb(0xb3541e), "voxels", Colour.rgb(0x2d7d46));

    private GrowthPlot() {}

    /** One measured plan. */
    private record Run(String series, double size, double seconds, double mebibytes) {
        static Run of(String line) {
            List<String> cells = List.of(line.split(",", -1));
            double[] n = new double[cells.size()];
            for (int k = 1; k < n.length; k++) {
                n[k] = Double.parseDouble(cells.get(k));
            }
            SizedPlan usual = SizedPlan.CLINICAL;
            double size = switch (cells.get(0)) {
                case "structures" -> n[1] / usual.structures();
                case "points" -> n[3] / usual.ringPoints();
                default -> n[4] * n[5] * n[6] / ((double) usual.columns() * usual.rows() * usual.frames());
            };
            return new Run(cells.get(0), size, n[8], n[9]);
        }
    }

    /** A field with logarithmic axes. */
    private record Field(double left, double top, double width, double height, double[] xs, double[] ys) {
        double x(double value) {
            return left + width * share(value, xs);
        }

        double y(double value) {
            return top + height * (1 - share(value, ys));
        }

        private static double share(double value, double[] ticks) {
            return Math.log(value / ticks[0]) / Math.log(ticks[ticks.length - 1] / ticks[0]);
        }

        void draw(String title, String unit, List<Mark> marks) {
            TextStyle small = TextStyle.of(9, Colour.BLACK);
            for (double tick : xs) {
                marks.add(Mark.Path.line(x(tick), top, x(tick), top + height, Stroke.of(FAINT, 0.5)));
                marks.add(new Mark.Text(
                        new Point(x(tick), top + height + 12), plain(tick), small.anchored(TextStyle.Anchor.MIDDLE)));
            }
            for (double tick : ys) {
                marks.add(Mark.Path.line(left, y(tick), left + width, y(tick), Stroke.of(FAINT, 0.5)));
                marks.add(new Mark.Text(
                        new Point(left - 4, y(tick) + 3), plain(tick) + unit, small.anchored(TextStyle.Anchor.END)));
            }
            marks.add(new Mark.Text(new Point(left, top - 8), title, small.inBold()));
        }

        private static String plain(double value) {
            return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        }
    }

    /** Draws a table: {@code TABLE.csv PLOT.svg}. */
    public static void main(String[] args) throws IOException {
        List<Run> runs = Files.readAllLines(Path.of(args[0])).stream()
                .skip(1)
                .map(Run::of)
                .toList();
        double[] sizes = {0.01, 0.1, 1, 10, 100};
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.Path.area(Outline.rectangle(0, 0, WIDTH, HEIGHT), Colour.WHITE));
        Field time = new Field(50, 30, 240, 215, sizes, new double[] {1, 3, 10, 30, 100});
        Field memory = new Field(370, 30, 240, 215, sizes, new double[] {64, 256, 1024, 4096});
        time.draw("Processor time", " s", marks);
        memory.draw("Peak memory", " MiB", marks);
        Map<String, List<Run>> bySeries = new LinkedHashMap<>();
        runs.forEach(run ->
                bySeries.computeIfAbsent(run.series(), key -> new ArrayList<>()).add(run));
        double keyX = 50;
        for (Map.Entry<String, List<Run>> series : bySeries.entrySet()) {
            Colour colour = SERIES.getOrDefault(series.getKey(), Colour.BLACK);
            curve(series.getValue(), colour, time, memory, marks);
            marks.add(new Mark.Circle(new Point(keyX, HEIGHT - 12), 3, Optional.of(colour), Optional.empty()));
            marks.add(new Mark.Text(new Point(keyX + 7, HEIGHT - 9), series.getKey(), TextStyle.of(9, Colour.BLACK)));
            keyX += 75;
        }
        marks.add(new Mark.Text(
                new Point(WIDTH - 30, HEIGHT - 9),
                "size, a usual plan = 1",
                TextStyle.of(9, Colour.BLACK).anchored(TextStyle.Anchor.END)));
        Drawing drawing = new Drawing(
                WIDTH,
                HEIGHT,
                "Growth of dosegate dvh",
                "Processor time and peak memory over the number of structures, contour points and dose voxels",
                marks);
        Files.writeString(Path.of(args[1]), SvgPainter.svg(drawing, "growth") + "\n");
    }

    private static void curve(List<Run> runs, Colour colour, Field time, Field memory, List<Mark> marks) {
        List<Point> seconds = runs.stream()
                .map(run -> new Point(time.x(run.size()), time.y(run.seconds())))
                .toList();
        List<Point> mebibytes = runs.stream()
                .map(run -> new Point(memory.x(run.size()), memory.y(run.mebibytes())))
                .toList();
        for (List<Point> points : List.of(seconds, mebibytes)) {
            if (points.size() > 1) {
                marks.add(Mark.Path.line(points, Stroke.of(colour, 1.5)));
            }
            points.forEach(at -> marks.add(new Mark.Circle(at, 2.5, Optional.of(colour), Optional.empty())));
        }
    }
}
