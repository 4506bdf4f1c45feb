package org.dosegate.report.picture;

import java.util.List;
import org.dosegate.report.draw.Colour;
import org.dosegate.report.draw.Stroke;

/** Isodose lines are told apart by dashes and labels, not by colours, which belong to structures and to the wash. */
final class IsodoseStyle {
    private static final List<List<Double>> OF_PRESCRIPTION =
            List.of(List.of(), List.of(7.0, 2.0), List.of(4.0, 2.4), List.of(6.0, 2.0, 1.0, 2.0), List.of(3.0, 3.5));
    private static final List<Double> OF_LIMIT = List.of(0.4, 2.2);

    private IsodoseStyle() {}

    /**
     * How a line is drawn.
     *
     * @param number place of the level among all, highest first
     */
    static Stroke stroke(int number, IsodoseLevel level, Colour ink, double width) {
        List<Double> dashes = level.limit() ? OF_LIMIT : OF_PRESCRIPTION.get(number % OF_PRESCRIPTION.size());
        return new Stroke(ink, level.limit() ? 1.2 * width : width, dashes);
    }
}
