package org.dosegate.report.picture;

import java.util.List;
import java.util.Optional;
import org.dosegate.report.draw.Mark;
import org.dosegate.report.draw.Outline;
import org.dosegate.report.draw.Point;

/** Where the label of a line stands: on its longest piece, away from the edges and as far as possible from the labels before. */
final class LabelPlaces {
    private static final double EDGE_PT = 22;
    /** A piece shorter than this carries no label, points. */
    private static final double SHORT_PT = 30;
    /** Beyond this distance from other labels, farther is not better, points. */
    private static final double FAR_PT = 60;

    private LabelPlaces() {}

    static Optional<Point> choose(List<Outline> outlines, Mark.Clip window, List<Point> taken) {
        Outline longest = null;
        double most = SHORT_PT;
        for (Outline outline : outlines) {
            double length = length(outline.points());
            if (length > most) {
                most = length;
                longest = outline;
            }
        }
        Point best = null;
        double bestScore = 12; // closer than this to another label it would cover it
        if (longest != null) {
            for (Point p : longest.points()) {
                double score = score(p, window, taken);
                if (score > bestScore) {
                    bestScore = score;
                    best = p;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static double score(Point p, Mark.Clip window, List<Point> taken) {
        double edge = Math.min(
                Math.min(p.x() - window.x(), window.x() + window.width() - p.x()),
                Math.min(p.y() - window.y(), window.y() + window.height() - p.y()));
        if (edge < EDGE_PT) {
            return 0;
        }
        double near = FAR_PT;
        for (Point other : taken) {
            near = Math.min(near, StrictMath.hypot(p.x() - other.x(), p.y() - other.y()));
        }
        return near;
    }

    private static double length(List<Point> points) {
        double sum = 0;
        for (int k = 1; k < points.size(); k++) {
            sum += StrictMath.hypot(
                    points.get(k).x() - points.get(k - 1).x(),
                    points.get(k).y() - points.get(k - 1).y());
        }
        return sum;
    }
}
