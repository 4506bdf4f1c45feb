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
        int[] low = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
        int[] high = {0, 0, 0};
        indexBox(low, high);
        Lattice lattice = solid.lattice();
        List<Candidate> found = new ArrayList<>();
        float[] dose = grid.doseGy();
        double[] frames = grid.framePositionsMm();
        for (int k = low[2]; k <= high[2]; k++) {
            for (int r = low[1]; r <= high[1]; r++) {
                Vec3 rowStart = grid.originMm()
                        .plus(grid.columnDirection().times(r * grid.rowSpacingMm()))
                        .plus(grid.normal().times(frames[k]))
                        .minus(lattice.origin());
                int row = (k * grid.rows() + r) * grid.columns();
                for (int c = low[0]; c <= high[0]; c++) {
                    float d = dose[row + c];
                    if (d >= extremes.minGy() && d <= extremes.maxGy()) {
                        continue;
                    }
                    Vec3 p = rowStart.plus(grid.rowDirection().times(c * grid.columnSpacingMm()));
                    double w = p.dot(lattice.n());
                    double i = p.dot(lattice.u()) / lattice.pitchMm();
                    double j = p.dot(lattice.v()) / lattice.pitchMm();
                    boolean inBox = w >= solid.lowMm() && w <= solid.highMm();
                    if (inBox && i >= 0 && i <= lattice.nu() - 1 && j >= 0 && j <= lattice.nv() - 1) {
                        found.add(new Candidate(i, j, w, d));
                    }
                }
            }
        }
        return found;
    }

    /** Least and largest column, row and frame that the solid's box can reach. */
    private void indexBox(int[] low, int[] high) {
        Lattice lattice = solid.lattice();
        double[] frames = grid.framePositionsMm();
        double[] normal = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int corner = 0; corner < 8; corner++) {
            Vec3 p = lattice.point(
                            (corner & 1) * (lattice.nu() - 1.0),
                            (corner >> 1 & 1) * (lattice.nv() - 1.0),
                            corner < 4 ? solid.lowMm() : solid.highMm())
                    .minus(grid.originMm());
            double c = p.dot(grid.rowDirection()) / grid.columnSpacingMm();
            double r = p.dot(grid.columnDirection()) / grid.rowSpacingMm();
            double n = p.dot(grid.normal());
            low[0] = Math.min(low[0], (int) Math.max(0, Math.floor(c)));
            high[0] = Math.max(high[0], (int) Math.min(grid.columns() - 1.0, Math.ceil(c)));
            low[1] = Math.min(low[1], (int) Math.max(0, Math.floor(r)));
            high[1] = Math.max(high[1], (int) Math.min(grid.rows() - 1.0, Math.ceil(r)));
            normal[0] = Math.min(normal[0], n);
            normal[1] = Math.max(normal[1], n);
        }
        high[2] = -1;
        for (int k = 0; k < frames.length; k++) {
            if (frames[k] >= normal[0] && frames[k] <= normal[1]) {
                low[2] = Math.min(low[2], k);
                high[2] = Math.max(high[2], k);
            }
        }
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
