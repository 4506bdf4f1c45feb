package org.dosegate.engine.dvh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.solid.Lattice;
import org.dosegate.engine.solid.Solid;

/** Looks at the grid points inside a solid whose dose would be a new extreme: trilinear doses peak at grid points. */
final class InteriorPeaks {
    /** Sections are looked at this far to both sides of a jump; larger than the distance at which a jump is seen. */
    private static final double BESIDE_MM = 2e-6;

    private record Candidate(double i, double j, double wMm, float doseGy) {}

    private final Solid solid;
    private final DoseGrid grid;

    InteriorPeaks(Solid solid, DoseGrid grid) {
        this.solid = solid;
        this.grid = grid;
    }

    /** Lets the extremes know of every grid point inside the solid that is beyond them. */
    void take(boolean endCaps, ExtremeDose extremes) {
        List<Candidate> candidates = candidates(extremes);
        candidates.sort(Comparator.comparingDouble(Candidate::wMm));
        Lattice lattice = solid.lattice();
        float[] values = new float[lattice.nodes()];
        double at = Double.NaN;
        for (Candidate c : candidates) {
            if (c.doseGy() >= extremes.minGy() && c.doseGy() <= extremes.maxGy()) {
                continue;
            }
            // Grid points of one frame share their section; of an oblique grid, those within a quarter of a cell do.
            if (!(Math.abs(c.wMm() - at) <= 0.25 * lattice.pitchMm())) {
                at = c.wMm();
                section(at, endCaps, values);
            }
            if (inside(values, lattice, c)) {
                extremes.take(c.doseGy());
            }
        }
    }

    /** The section at an offset; where it jumps, the closed solid has both sides. */
    private void section(double wMm, boolean endCaps, float[] values) {
        if (!solid.jumpsAt(wMm)) {
            solid.values(wMm, endCaps, values);
            return;
        }
        float[] above = new float[values.length];
        solid.values(wMm - BESIDE_MM, endCaps, values);
        solid.values(wMm + BESIDE_MM, endCaps, above);
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.min(values[k], above[k]);
        }
    }

    private List<Candidate> candidates(ExtremeDose extremes) {
        Lattice lattice = solid.lattice();
        List<Candidate> found = new ArrayList<>();
        double[] frames = grid.framePositionsMm();
        float[] dose = grid.doseGy();
        for (int k = 0; k < grid.frames(); k++) {
            for (int r = 0; r < grid.rows(); r++) {
                Vec3 rowStart = grid.originMm()
                        .plus(grid.columnDirection().times(r * grid.rowSpacingMm()))
                        .plus(grid.normal().times(frames[k]))
                        .minus(lattice.origin());
                int row = (k * grid.rows() + r) * grid.columns();
                for (int c = 0; c < grid.columns(); c++) {
                    float d = dose[row + c];
                    if (d >= extremes.minGy() && d <= extremes.maxGy()) {
                        continue;
                    }
                    Vec3 p = rowStart.plus(grid.rowDirection().times(c * grid.columnSpacingMm()));
                    double w = p.dot(lattice.n());
                    double i = p.dot(lattice.u()) / lattice.pitchMm();
                    double j = p.dot(lattice.v()) / lattice.pitchMm();
                    if (w >= solid.lowMm()
                            && w <= solid.highMm()
                            && i >= 0
                            && i <= lattice.nu() - 1
                            && j >= 0
                            && j <= lattice.nv() - 1) {
                        found.add(new Candidate(i, j, w, d));
                    }
                }
            }
        }
        return found;
    }

    private static boolean inside(float[] values, Lattice lattice, Candidate c) {
        int i = Math.min((int) c.i(), lattice.nu() - 2);
        int j = Math.min((int) c.j(), lattice.nv() - 2);
        double a = c.i() - i;
        double b = c.j() - j;
        int at = j * lattice.nu() + i;
        double near = values[at] + a * (values[at + 1] - values[at]);
        at += lattice.nu();
        double far = values[at] + a * (values[at + 1] - values[at]);
        return near + b * (far - near) < 0;
    }
}
