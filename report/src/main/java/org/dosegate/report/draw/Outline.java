package org.dosegate.report.draw;

import java.util.List;

/**
 * A chain of straight lines.
 *
 * @param points its corners; a closed one does not repeat its first
 * @param closed whether a line leads from the last corner to the first
 */
public record Outline(List<Point> points, boolean closed) {
    /** An outline whose points can no longer be changed. */
    public Outline {
        points = List.copyOf(points);
    }

    /** An open chain. */
    public static Outline open(List<Point> points) {
        return new Outline(points, false);
    }

    /** A closed chain. */
    public static Outline closed(List<Point> points) {
        return new Outline(points, true);
    }

    /** The edge of a rectangle. */
    public static Outline rectangle(double x, double y, double width, double height) {
        return closed(List.of(
                new Point(x, y), new Point(x + width, y), new Point(x + width, y + height), new Point(x, y + height)));
    }
}
