package org.dosegate.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dosegate.report.draw.Colour;
import org.dosegate.report.draw.Mark;
import org.dosegate.report.draw.Outline;
import org.dosegate.report.draw.Point;
import org.dosegate.report.draw.Stroke;
import org.dosegate.report.draw.TextStyle;
import org.dosegate.report.draw.TextStyle.Anchor;
import org.dosegate.report.message.Phrases;

/** Ground, grid, axes and their words. */
final class PlotAxes {
    static final Colour INK = Colour.rgb(0x333333);
    static final double TICK_SIZE = 7;
    static final double TITLE_SIZE = 7.5;

    /** Room that numbers and title of the dose axis take below the frame. */
    static final double BELOW = 24;

    /** The same of the volume axis on its left. */
    static final double BESIDE = 36;

    private static final Stroke GRID = Stroke.of(Colour.rgb(0xE3E3E3), 0.5);
    private static final Stroke EDGE = Stroke.of(INK, 0.7);
    private static final Stroke PRESCRIPTION = new Stroke(Colour.rgb(0x777777), 0.7, List.of(1.0, 2.0));
    private static final double MOST_STEPS_DISTANCE = 22;
    private static final double GAP = 3;

    private PlotAxes() {}

    static List<Mark> marks(PlotFrame frame, DvhPlotOptions options, Phrases phrases) {
        List<Mark> marks = new ArrayList<>();
        TextStyle numbers = TextStyle.of(TICK_SIZE, INK);
        AxisTicks doses = AxisTicks.reaching(frame.maxDoseGy(), steps(frame.width()));
        for (int i = 0; i <= doses.count(); i++) {
            double x = frame.x(doses.at(i));
            if (x > frame.right() + GAP) {
                break;
            }
            marks.add(Mark.Path.line(x, frame.top(), x, frame.bottom(), GRID));
            marks.add(new Mark.Text(
                    new Point(x, frame.bottom() + TICK_SIZE + 2), doses.text(i), numbers.anchored(Anchor.MIDDLE)));
        }
        AxisTicks volumes = AxisTicks.reaching(frame.maxVolume(), steps(frame.height()));
        for (int i = 0; i <= volumes.count(); i++) {
            double y = frame.y(volumes.at(i));
            if (y < frame.top() - GAP) {
                break;
            }
            marks.add(Mark.Path.line(frame.left(), y, frame.right(), y, GRID));
            marks.add(new Mark.Text(
                    new Point(frame.left() - GAP, y + TICK_SIZE * 0.36),
                    volumes.text(i),
                    numbers.anchored(Anchor.END)));
        }
        options.prescriptionGy().ifPresent(dose -> prescription(marks, frame, dose, phrases));
        marks.add(new Mark.Path(
                List.of(Outline.rectangle(frame.left(), frame.top(), frame.width(), frame.height())),
                Optional.empty(),
                Optional.of(EDGE)));
        TextStyle titles = TextStyle.of(TITLE_SIZE, INK).anchored(Anchor.MIDDLE);
        marks.add(new Mark.Text(
                new Point(frame.left() + frame.width() / 2, frame.bottom() + BELOW - 3),
                phrases.text("plot.dose"),
                titles));
        marks.add(new Mark.Text(
                new Point(frame.left() - BESIDE + TITLE_SIZE + 1, frame.top() + frame.height() / 2),
                phrases.text(options.absolute() ? "plot.volume-cc" : "plot.volume-percent"),
                titles.turnedUpwards()));
        return marks;
    }

    private static int steps(double length) {
        return Math.max(2, Math.min(12, (int) (length / MOST_STEPS_DISTANCE)));
    }

    private static void prescription(List<Mark> marks, PlotFrame frame, double doseGy, Phrases phrases) {
        double x = frame.x(doseGy);
        marks.add(Mark.Path.line(x, frame.top(), x, frame.bottom(), PRESCRIPTION));
        marks.add(new Mark.Text(
                new Point(x - 2, frame.top() + frame.height() * 0.55),
                phrases.text("plot.prescription"),
                TextStyle.of(6, PRESCRIPTION.colour()).turnedUpwards().haloed(Colour.WHITE)));
    }
}
