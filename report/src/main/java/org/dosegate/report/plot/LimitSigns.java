package org.dosegate.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.report.draw.Colour;
import org.dosegate.report.draw.Mark;
import org.dosegate.report.draw.Outline;
import org.dosegate.report.draw.Point;
import org.dosegate.report.draw.Stroke;
import org.dosegate.report.draw.TextStyle;
import org.dosegate.report.draw.TextStyle.Anchor;
import org.dosegate.report.qa.DvhCurve;
import org.dosegate.report.qa.LimitMark;
import org.dosegate.report.qa.Status;

/**
 * Limits as triangles whose tip stands at the limit and whose body lies on the side that the curve must not enter. Those that are broken are filled
 * and larger; all that are not simply kept have their words beside them.
 */
final class LimitSigns {
    private static final double SIZE = 5;
    private static final double LARGE = 7;
    private static final double LABEL = 6;

    /** Nearer to the axes than this the curve is met from the side, in per cent of the volume. */
    private static final double AT_THE_END = 2;

    private final PlotFrame frame;
    private final boolean absolute;
    private final List<Label> labels = new ArrayList<>();

    private record Label(double left, double right, double y, Mark.Text text) {}

    LimitSigns(PlotFrame frame, boolean absolute) {
        this.frame = frame;
        this.absolute = absolute;
    }

    /** The limits of a curve. */
    Mark of(DvhCurve curve, int index, Colour colour) {
        List<Mark> marks = new ArrayList<>();
        for (LimitMark limit : curve.limits()) {
            double volume = absolute ? limit.volumePercent() * curve.volumeCc() / 100 : limit.volumePercent();
            Point at = frame.at(limit.doseGy(), Math.min(volume, frame.maxVolume()));
            marks.add(new Mark.Group(
                    List.of(triangle(at, limit, colour)),
                    Optional.empty(),
                    Optional.of(curve.name() + ": " + limit.text()),
                    Map.of("class", "dvh-limit", "data-goal", limit.goalId())));
            if (limit.status() != Status.PASSED && limit.status() != Status.NOT_APPLICABLE) {
                label(at, curve, limit, colour);
            }
        }
        return Mark.Group.of(Map.of("class", "dvh-limits", "data-curve", Integer.toString(index)), marks);
    }

    /** The words of all limits so far. */
    List<Mark> labels() {
        return labels.stream().<Mark>map(Label::text).toList();
    }

    private static Mark triangle(Point at, LimitMark limit, Colour colour) {
        boolean broken = limit.status() == Status.FAILED;
        return sign(at, limit.volumePercent(), limit.curveBelow(), broken, colour);
    }

    static Mark sign(Point at, double volumePercent, boolean curveBelow, boolean broken, Colour colour) {
        double size = broken ? LARGE : SIZE;
        double out = curveBelow ? size : -size;
        boolean sideways = volumePercent < AT_THE_END || volumePercent > 100 - AT_THE_END;
        List<Point> corners = sideways
                ? List.of(at, new Point(at.x() + out, at.y() - size / 2), new Point(at.x() + out, at.y() + size / 2))
                : List.of(at, new Point(at.x() - size / 2, at.y() - out), new Point(at.x() + size / 2, at.y() - out));
        return new Mark.Path(
                List.of(Outline.closed(corners)),
                Optional.of(broken ? colour : Colour.WHITE),
                Optional.of(Stroke.of(colour, 1)));
    }

    /** Beside the triangle, moved down until it covers no other label. */
    private void label(Point at, DvhCurve curve, LimitMark limit, Colour colour) {
        String words = ShortText.fitted(
                limit.status().symbol() + " " + curve.name() + " " + limit.text(), LABEL, frame.width() / 2);
        double width = ShortText.width(words, LABEL);
        boolean right = at.x() + LARGE + width < frame.right();
        double left = right ? at.x() + LARGE + 1 : Math.max(frame.left() + 2, at.x() - LARGE - 1 - width);
        double y = Math.min(at.y() + LABEL / 3, frame.bottom() - 2);
        boolean up = y > frame.bottom() - 3 * LABEL;
        for (int tries = 0; tries < 40 && isTaken(left, left + width, y); tries++) {
            y += up ? -1 : 1;
        }
        Mark.Text text = new Mark.Text(
                new Point(right ? left : left + width, y),
                words,
                TextStyle.of(LABEL, colour)
                        .inBold()
                        .anchored(right ? Anchor.START : Anchor.END)
                        .haloed(Colour.WHITE));
        labels.add(new Label(left, left + width, y, text));
    }

    private boolean isTaken(double left, double right, double y) {
        return labels.stream()
                .anyMatch(other -> other.left() < right && left < other.right() && Math.abs(other.y() - y) < LABEL);
    }
}
