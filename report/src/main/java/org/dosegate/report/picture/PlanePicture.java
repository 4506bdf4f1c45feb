package org.dosegate.report.picture;

import org.dosegate.engine.geometry.Vec3;
import org.dosegate.report.draw.Drawing;

/**
 * A picture of one plane.
 *
 * @param orientation its directions
 * @param subject what it goes through
 * @param pointMm the point that it goes through, patient coordinates (DICOM LPS)
 * @param title the plane in a few words
 * @param caption where it lies and what it goes through
 * @param drawing the picture
 * @param millimetresPerPoint size of a point of the drawing in the patient, the same in both directions
 * @param leftMm patient coordinate along {@link Orientation#right()} at the left edge of the drawing
 * @param topMm patient coordinate along {@link Orientation#down()} at the upper edge of the drawing
 */
public record PlanePicture(
        Orientation orientation,
        Subject subject,
        Vec3 pointMm,
        String title,
        String caption,
        Drawing drawing,
        double millimetresPerPoint,
        double leftMm,
        double topMm) {

    /** What a picture goes through. */
    public enum Subject {
        /** The hottest point of the dose grid. */
        HOTTEST_POINT,
        /** The centroid of the target. */
        TARGET_CENTRE,
        /** The point of the grid with the largest gamma. */
        WORST_GAMMA
    }
}
