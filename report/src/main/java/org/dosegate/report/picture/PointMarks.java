package org.dosegate.report.picture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.report.draw.Colour;
import org.dosegate.report.draw.Mark;
import org.dosegate.report.draw.Outline;
import org.dosegate.report.draw.Point;
import org.dosegate.report.draw.Stroke;

/** Marks of single points: a cross for the hottest one, a ring for the centre of the target. */
final class PointMarks {
    private static final double CROSS_PT = 4.5;
    private static final double RING_PT = 2.8;

    private PointMarks() {}

    static Mark cross(Point p) {
        List<Outline> arms = List.of(arm(p, CROSS_PT), arm(p, -CROSS_PT));
        return Mark.Group.of(
                Map.of("class", "hottest"), List.of(stroked(arms, Colour.BLACK, 3), stroked(arms, Colour.WHITE, 1.4)));
    }

    private static Outline arm(Point p, double rise) {
        return Outline.open(
                List.of(new Point(p.x() - CROSS_PT, p.y() - rise), new Point(p.x() + CROSS_PT, p.y() + rise)));
    }

    private static Mark stroked(List<Outline> outlines, Colour colour, double width) {
        return new Mark.Path(outlines, Optional.empty(), Optional.of(Stroke.of(colour, width)));
    }

    static Mark ring(Point p) {
        return Mark.Group.of(
                Map.of("class", "centre"),
                List.of(
                        new Mark.Circle(p, RING_PT, Optional.empty(), Optional.of(Stroke.of(Colour.BLACK, 2.8))),
                        new Mark.Circle(p, RING_PT, Optional.empty(), Optional.of(Stroke.of(Colour.WHITE, 1.3)))));
    }
}
