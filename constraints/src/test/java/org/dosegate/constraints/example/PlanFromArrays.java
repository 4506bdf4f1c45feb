package org.dosegate.constraints.example;

// example: begin
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.check.CheckOptions;
import org.dosegate.constraints.check.PlanChecker;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.constraints.protocol.Protocols;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.Region;

final class PlanFromArrays {
    static CheckResult check() {
        // A dose of 60 x 60 x 60 points every 2.5 mm, Gy, index (frame * rows + row) * columns + column.
        int n = 60;
        float[] doseGy = new float[n * n * n];
        double[] framesMm = new double[n];
        for (int k = 0; k < n; k++) {
            framesMm[k] = 2.5 * k;
            for (int j = 0; j < n; j++) {
                for (int i = 0; i < n; i++) {
                    doseGy[(k * n + j) * n + i] = i < 40 ? 46 : 2;
                }
            }
        }
        Vec3 origin = new Vec3(0, 0, 0); // centre of the first voxel, patient coordinates, mm
        DoseGrid dose = new DoseGrid(doseGy, n, n, origin, new Vec3(1, 0, 0), new Vec3(0, 1, 0), 2.5, 2.5, framesMm);

        List<PlanStructure> structures = List.of(
                new PlanStructure("PTV", 1, Optional.of(box(20, 80)), List.of()),
                new PlanStructure("SpinalCord", 2, Optional.of(box(110, 120)), List.of()));
        PlanUnderCheck plan = new PlanUnderCheck(
                structures, dose, Optional.of(new Prescription(45, 15, "planning system")), List.of());
        return PlanChecker.check(plan, Protocols.builtIn("hcc-45gy-15fx-imrt"), CheckOptions.DEFAULT);
    }

    /** A box from x0 to x1 mm, contoured every 3 mm: rings as x, y, z, x, y, z, ... */
    private static Region box(double x0, double x1) {
        List<double[]> rings = new ArrayList<>();
        for (double z = 30; z <= 90; z += 3) {
            rings.add(new double[] {x0, 40, z, x1, 40, z, x1, 100, z, x0, 100, z});
        }
        return Region.of(PlanarContours.of(rings));
    }
}
// example: end
