package org.dosegate.report.draw;

import java.util.List;

/**
 * A picture.
 *
 * @param width width, points (1/72 inch)
 * @param height height, points
 * @param title what it is, in a few words
 * @param description what it shows, for those who cannot see it
 * @param marks what is drawn, from the ground up
 */
public record Drawing(double width, double height, String title, String description, List<Mark> marks) {
    /**
     * A drawing whose marks can no longer be changed.
     *
     * @throws IllegalArgumentException for a size that is not positive
     */
    public Drawing {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("a drawing of " + width + " x " + height + " points");
        }
        marks = List.copyOf(marks);
    }
}
