package org.dosegate.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.report.draw.Colour;
import org.dosegate.report.draw.Drawing;
import org.dosegate.report.draw.Mark;
import org.dosegate.report.draw.Outline;
import org.dosegate.report.draw.Point;
import org.dosegate.report.draw.Stroke;
import org.dosegate.report.draw.TextStyle;
import org.dosegate.report.draw.TextStyle.Anchor;
import org.dosegate.report.message.Language;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.qa.GammaBlock;

/** How many points have which gamma; what fails is filled in another colour. */
public final class GammaHistogramPlot {
    private static final Colour PASSED = Colour.rgb(0x5B8DB8);
    private static final Colour FAILED = Colour.rgb(0xC0392B);
    private static final Stroke LIMIT = new Stroke(PlotAxes.INK, 0.8, List.of(2.0, 2.0));
    private static final Stroke AXIS = Stroke.of(PlotAxes.INK, 0.7);
    private static final double LEFT = 44;
    private static final double TOP = 6;
    private static final int STEPS = 4;

    private GammaHistogramPlot() {}

    /** The plot, lengths in points. */
    public static Drawing of(GammaBlock block, double width, double height, Language language) {
        Phrases phrases = Phrases.in(language);
        long most = block.histogram().stream().mapToLong(Long::longValue).max().orElse(0);
        AxisTicks counts = AxisTicks.reaching(Math.max(1.0, (double) most), STEPS);
        PlotFrame frame = new PlotFrame(
                LEFT,
                TOP,
                width - LEFT - TOP,
                height - TOP - PlotAxes.BELOW,
                block.histogram().size() * block.binWidth(),
                counts.end());
        List<Mark> marks = new ArrayList<>();
        for (int bin = 0; bin < block.histogram().size(); bin++) {
            double from = bin * block.binWidth();
            double top = frame.y((double) block.histogram().get(bin));
            marks.add(Mark.Path.area(
                    Outline.rectangle(
                            frame.x(from), top, frame.x(block.binWidth()) - frame.left() - 0.5, frame.bottom() - top),
                    from < 1 - block.binWidth() / 2 ? PASSED : FAILED));
        }
        marks.add(Mark.Path.line(frame.x(1), frame.top(), frame.x(1), frame.bottom(), LIMIT));
        marks.add(Mark.Path.line(
                List.of(
                        new Point(frame.left(), frame.top()),
                        new Point(frame.left(), frame.bottom()),
                        new Point(frame.right(), frame.bottom())),
                AXIS));
        numbers(marks, frame, counts);
        marks.add(new Mark.Text(
                new Point(frame.left() + frame.width() / 2, frame.bottom() + PlotAxes.BELOW - 3),
                phrases.text("plot.gamma.axis"),
                TextStyle.of(PlotAxes.TITLE_SIZE, PlotAxes.INK).anchored(Anchor.MIDDLE)));
        return new Drawing(
                width,
                height,
                phrases.text("plot.gamma.title", block.label()),
                phrases.text("plot.gamma.description"),
                marks);
    }

    private static void numbers(List<Mark> marks, PlotFrame frame, AxisTicks counts) {
        TextStyle style = TextStyle.of(PlotAxes.TICK_SIZE, PlotAxes.INK);
        for (int tick = 0; tick <= counts.count(); tick++) {
            marks.add(new Mark.Text(
                    new Point(frame.left() - 3, frame.y(counts.at(tick)) + PlotAxes.TICK_SIZE * 0.36),
                    counts.text(tick),
                    style.anchored(Anchor.END)));
        }
        AxisTicks gammas = AxisTicks.reaching(frame.maxDoseGy(), 2 * STEPS);
        for (int tick = 0; tick <= gammas.count() && gammas.at(tick) <= frame.maxDoseGy() + 1e-9; tick++) {
            marks.add(new Mark.Text(
                    new Point(frame.x(gammas.at(tick)), frame.bottom() + PlotAxes.TICK_SIZE + 2),
                    gammas.text(tick),
                    style.anchored(Anchor.MIDDLE)));
        }
    }
}
