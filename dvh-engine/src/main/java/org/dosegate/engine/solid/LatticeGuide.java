package org.dosegate.engine.solid;

import java.util.List;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;

/**
 * What the lattice of a solid follows.
 *
 * @param axes directions that rows of cells run along where they lie in the contour planes
 * @param largestPitchMm cells are at most this wide, mm
 * @param refinement number by which the pitch is divided; 1 for a DVH, more to see the integration error, less for a coarser look
 */
public record LatticeGuide(List<Vec3> axes, double largestPitchMm, double refinement) {
    /** Cells are at most this share of the dose grid's least spacing. */
    private static final double OF_DOSE_SPACING = 0.8;

    /** Cells where there is no dose that says how fine they must be, mm. */
    private static final double WITHOUT_DOSE_MM = 2;

    /** The lattice for a dose grid: along its axes and finer than its spacing. */
    public static LatticeGuide of(DoseGrid dose, double refinement) {
        double[] frames = dose.framePositionsMm();
        double least = Math.min(dose.columnSpacingMm(), dose.rowSpacingMm());
        for (int k = 1; k < frames.length; k++) {
            least = Math.min(least, Math.abs(frames[k] - frames[k - 1]));
        }
        return new LatticeGuide(
                List.of(dose.rowDirection(), dose.columnDirection(), dose.normal()),
                OF_DOSE_SPACING * least,
                refinement);
    }

    /** The lattice for geometry alone: along the patient's axes. */
    public static LatticeGuide withoutDose() {
        return new LatticeGuide(List.of(new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1)), WITHOUT_DOSE_MM, 1);
    }
}
