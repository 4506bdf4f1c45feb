package org.dosegate.report.draw;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One thing that is drawn; later marks cover earlier ones. All lengths are in points (1/72 inch), y runs downwards. */
public sealed interface Mark {

    /**
     * Lines and areas. What is inside is told by the even-odd rule over all outlines.
     *
     * @param outlines the lines
     * @param fill colour of the inside
     * @param stroke how the lines are drawn
     */
    record Path(List<Outline> outlines, Optional<Colour> fill, Optional<Stroke> stroke) implements Mark {
        /** A path whose outlines can no longer be changed. */
        public Path {
            outlines = List.copyOf(outlines);
        }

        /** One line. */
        public static Path line(List<Point> points, Stroke stroke) {
            return new Path(List.of(Outline.open(points)), Optional.empty(), Optional.of(stroke));
        }

        /** A straight line. */
        public static Path line(double x1, double y1, double x2, double y2, Stroke stroke) {
            return line(List.of(new Point(x1, y1), new Point(x2, y2)), stroke);
        }

        /** A filled area without an edge. */
        public static Path area(Outline outline, Colour fill) {
            return new Path(List.of(outline), Optional.of(fill), Optional.empty());
        }
    }

    /**
     * A circle.
     *
     * @param centre its centre
     * @param radius its radius
     * @param fill colour of the inside
     * @param stroke how its edge is drawn
     */
    record Circle(Point centre, double radius, Optional<Colour> fill, Optional<Stroke> stroke) implements Mark {}

    /**
     * A line of text.
     *
     * @param at where its anchor stands, on the base line
     * @param text the text, as it came; painters make it safe
     * @param style how it is drawn
     */
    record Text(Point at, String text, TextStyle style) implements Mark {}

    /**
     * An image.
     *
     * @param x left edge
     * @param y top edge
     * @param width width on paper
     * @param height height on paper
     * @param raster its dots
     * @param smooth whether dots are blended when they are enlarged; otherwise each is a rectangle
     */
    record Image(double x, double y, double width, double height, Raster raster, boolean smooth) implements Mark {}

    /**
     * Marks that belong together.
     *
     * @param marks the marks
     * @param clip nothing is drawn outside of this rectangle
     * @param title what they are, for those who cannot see them and for a pointer that rests on them
     * @param attributes attributes in SVG, such as {@code class} and {@code data-name}, written in the order of their names, so that the same drawing is the same text in every process; of no effect on paper
     */
    record Group(List<Mark> marks, Optional<Clip> clip, Optional<String> title, Map<String, String> attributes)
            implements Mark {
        /**
         * A group that can no longer be changed.
         *
         * @throws IllegalArgumentException for an attribute that is neither {@code class} nor begins with {@code data-}
         */
        public Group {
            marks = List.copyOf(marks);
            attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
            for (String name : attributes.keySet()) {
                if (!name.matches("class|data-[a-z-]+")) {
                    throw new IllegalArgumentException("not an attribute of a group: " + name);
                }
            }
        }

        /** Marks within a rectangle. */
        public static Group clipped(Clip clip, List<Mark> marks) {
            return new Group(marks, Optional.of(clip), Optional.empty(), Map.of());
        }

        /** Marks that a style sheet or a script can find. */
        public static Group of(Map<String, String> attributes, List<Mark> marks) {
            return new Group(marks, Optional.empty(), Optional.empty(), attributes);
        }
    }

    /**
     * A rectangle that nothing leaves.
     *
     * @param x left edge
     * @param y top edge
     * @param width width
     * @param height height
     */
    record Clip(double x, double y, double width, double height) {}
}
