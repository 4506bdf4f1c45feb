package org.dosegate.engine.solid;

import java.util.List;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;

/**
 * What the lattice of a solid follows.
 *
 * <p>A large structure needs no finer cells at its boundary than a small one, in proportion; where the dose wants smaller pieces, the cells inside are divided.
 *
 * @param axes directions that rows of cells run along where they lie in the contour planes
 * @param largestPitchMm cells are at most this wide, mm
 * @param coarsePitchMm how thick and wide a part may be that is looked at in one piece where no boundary passes, mm, before the refinement
 * @param refinement number by which the pitch is divided; 1 for a DVH, more to see the integration error, less for a coarser look
 */
public record LatticeGuide(List<Vec3> axes, double largestPitchMm, double coarsePitchMm, double refinement) {
    /** Cells are at most so many of the dose grid's least spacings wide. */
    private static final double WIDEST = 1.6;

    /** Where no boundary passes, pieces are at most this share of it. */
    private static final double COARSE = 0.8;

    /** Cells where there is no dose that says how fine they must be, mm. */
    private static final double WITHOUT_DOSE_MM = 2;

    /** The lattice for a dose grid: along its axes and finer than its spacing. */
    public static LatticeGuide of(DoseGrid dose, double refinement) {
        double least = dose.leastSpacingMm();
        return new LatticeGuide(
                List.of(dose.rowDirection(), dose.columnDirection(), dose.normal()),
                WIDEST * least,
                COARSE * least,
                refinement);
    }

    /** The lattice for geometry alone: along the patient's axes. */
    public static LatticeGuide withoutDose() {
        return ofGeometry(List.of(new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1)), WITHOUT_DOSE_MM, 1);
    }

    /** A lattice that no dose matters to. */
    static LatticeGuide ofGeometry(List<Vec3> axes, double largestPitchMm, double refinement) {
        return new LatticeGuide(axes, largestPitchMm, largestPitchMm, refinement);
    }
}
