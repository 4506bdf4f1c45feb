package org.dosegate.constraints.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.Region;

/**
 * Boxes in a dose that is x Gy at x mm, and 0 below x = 0. The dose is linear between grid points and x = 0 is one, so trilinear interpolation
 * is exact: a box from x = a to x = b has Max = b, Mean = (a + b) / 2 and V(d) = (b - d) / (b - a).
 */
final class LinearDose {
    static final double WIDTH_MM = 20;

    private static final double SPACING_MM = 2.5;

    private final List<PlanStructure> structures = new ArrayList<>();

    /** A box from x = fromMm to x = toMm, 20 mm wide in y and from z = -10 to z = 10 mm with its end caps. */
    LinearDose box(String roi, double fromMm, double toMm) {
        return box(roi, fromMm, toMm, 10);
    }

    /** A box of this half width in y and half height in z, a multiple of the plane spacing plus a half. */
    LinearDose box(String roi, double fromMm, double toMm, double halfMm) {
        List<double[]> rings = new ArrayList<>();
        for (double z = -halfMm + SPACING_MM / 2; z < halfMm; z += SPACING_MM) {
            rings.add(new double[] {
                fromMm, -halfMm, z, toMm, -halfMm, z, toMm, halfMm, z, fromMm, halfMm, z,
            });
        }
        Region region = Region.of(PlanarContours.of(rings));
        structures.add(new PlanStructure(roi, structures.size() + 1, Optional.of(region), List.of()));
        return this;
    }

    PlanUnderCheck plan() {
        return new PlanUnderCheck(structures, grid(), Optional.of(new Prescription(45, 15, "test")), List.of());
    }

    private static DoseGrid grid() {
        int columns = 53; // x from -50 to 80 mm
        int rows = 17; // y from -20 to 20 mm
        double[] framesMm = new double[17]; // z likewise
        float[] doseGy = new float[columns * rows * framesMm.length];
        for (int i = 0; i < doseGy.length; i++) {
            doseGy[i] = (float) Math.max(0, -50 + SPACING_MM * (i % columns));
        }
        for (int k = 0; k < framesMm.length; k++) {
            framesMm[k] = k * SPACING_MM;
        }
        return new DoseGrid(
                doseGy,
                columns,
                rows,
                new Vec3(-50, -20, -20),
                new Vec3(1, 0, 0),
                new Vec3(0, 1, 0),
                SPACING_MM,
                SPACING_MM,
                framesMm);
    }
}
