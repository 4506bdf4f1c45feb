package org.dosegate.engine.dose;

import org.dosegate.engine.geometry.PlaneLattice;
import org.dosegate.engine.geometry.Vec3;

/** Trilinear dose at single points. */
public final class DoseSampler {
    private final DoseGrid grid;
    private final FrameAxis frames;

    public DoseSampler(DoseGrid grid) {
        this.grid = grid;
        this.frames = FrameAxis.of(grid);
    }

    /** Doses at the points of a plane, Gy; NaN outside the hull of the grid points. */
    float[] doseGyOn(PlaneLattice plane) {
        float[] doses = new float[plane.points()];
        for (int j = 0; j < plane.rows(); j++) {
            for (int i = 0; i < plane.columns(); i++) {
                doses[j * plane.columns() + i] = (float) doseGyAt(plane.at(i, j));
            }
        }
        return doses;
    }

    /** Dose, Gy; NaN outside the hull of the grid points. */
    public double doseGyAt(Vec3 pointMm) {
        Vec3 p = pointMm.minus(grid.originMm());
        double i = p.dot(grid.rowDirection()) / grid.columnSpacingMm();
        double j = p.dot(grid.columnDirection()) / grid.rowSpacingMm();
        double k = frames.index(p.dot(grid.normal()));
        if (!(i >= 0 && i <= grid.columns() - 1 && j >= 0 && j <= grid.rows() - 1) || Double.isNaN(k)) {
            return Double.NaN;
        }
        int i0 = Math.min((int) i, grid.columns() - 2);
        int j0 = Math.min((int) j, grid.rows() - 2);
        int k0 = Math.min((int) k, grid.frames() - 2);
        double a = i - i0;
        double b = j - j0;
        double c = k - k0;
        double low = plane(k0, j0, i0, a, b);
        double high = plane(k0 + 1, j0, i0, a, b);
        return low + c * (high - low);
    }

    private double plane(int k, int j, int i, double a, double b) {
        float[] d = grid.doseGy();
        int at = (k * grid.rows() + j) * grid.columns() + i;
        double near = d[at] + a * (d[at + 1] - d[at]);
        at += grid.columns();
        double far = d[at] + a * (d[at + 1] - d[at]);
        return near + b * (far - near);
    }
}
