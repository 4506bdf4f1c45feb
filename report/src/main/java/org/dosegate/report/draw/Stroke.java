package org.dosegate.report.draw;

import java.util.List;

/**
 * How a line is drawn; joins and ends are round.
 *
 * @param colour its colour
 * @param width its width, points
 * @param dashes lengths of dashes and gaps in turn, points; empty for a whole line
 */
public record Stroke(Colour colour, double width, List<Double> dashes) {
    /** A stroke whose dashes can no longer be changed. */
    public Stroke {
        dashes = List.copyOf(dashes);
    }

    /** A whole line. */
    public static Stroke of(Colour colour, double width) {
        return new Stroke(colour, width, List.of());
    }
}
