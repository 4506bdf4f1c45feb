package org.dosegate.engine.dvh;

import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dose.FrameAxis;
import org.dosegate.engine.solid.Lattice;

/**
 * By how much a cubic interpolation of the dose differs from the trilinear one. Along one axis Catmull and Rom's cubic (1974, with the tangents of Bessel's rule where frames are
 * uneven) differs from the straight line by -t (1 - t) / 2 times the second differences of the points at both ends, interpolated linearly; the differences along the three axes are added,
 * which leaves out products of them. At the grid's borders, where a second difference is not known, it counts as none.
 */
final class CubicDifference {
    private final float[] dose;
    private final LatticeToGrid toGrid;
    private final FrameAxis frames;
    private final double[] positionsMm;
    private final int[] size;
    private final int[] stride;
    private double trilinear;

    CubicDifference(Lattice lattice, DoseGrid grid) {
        this.dose = grid.doseGy();
        this.toGrid = new LatticeToGrid(lattice, grid);
        this.frames = FrameAxis.of(grid);
        this.positionsMm = grid.framePositionsMm();
        this.size = new int[] {grid.columns(), grid.rows(), grid.frames()};
        this.stride = new int[] {1, grid.columns(), grid.columns() * grid.rows()};
    }

    /** Difference at lattice position i, j and an offset along its normal, Gy; NaN outside the grid. */
    double at(double i, double j, double wMm) {
        return atIndex(toGrid.column(i, j, wMm), toGrid.row(i, j, wMm), frames.index(toGrid.normalMm(i, j, wMm)));
    }

    /** The trilinear dose where the difference was last asked for, Gy. */
    double trilinearGy() {
        return trilinear;
    }

    /** Fractional column, row and frame of a lattice position. */
    double[] index(double i, double j, double wMm) {
        return new double[] {toGrid.column(i, j, wMm), toGrid.row(i, j, wMm), frames.index(toGrid.normalMm(i, j, wMm))};
    }

    /** Difference at a fractional column, row and frame, Gy; NaN outside the grid. */
    double atIndex(double column, double row, double frame) {
        double[] at = {column, row, frame};
        int base = 0;
        double[] t = new double[3];
        int[] low = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            if (!(at[axis] >= 0 && at[axis] <= size[axis] - 1)) {
                return Double.NaN;
            }
            low[axis] = Math.min((int) at[axis], size[axis] - 2);
            t[axis] = at[axis] - low[axis];
            base += low[axis] * stride[axis];
        }
        double difference = 0;
        double sum = dose[base]; // differences from one corner: a uniform dose comes out as it is
        for (int corner = 0; corner < 8; corner++) {
            double weight = 1;
            int point = base;
            for (int axis = 0; axis < 3; axis++) {
                boolean upper = (corner >> axis & 1) == 1;
                weight *= upper ? t[axis] : 1 - t[axis];
                point += upper ? stride[axis] : 0;
            }
            if (weight == 0) {
                continue;
            }
            sum += weight * ((double) dose[point] - dose[base]);
            for (int axis = 0; axis < 3; axis++) {
                int k = low[axis] + (corner >> axis & 1);
                if (k > 0 && k + 1 < size[axis] && t[axis] > 0) {
                    difference -= 0.5 * weight * t[axis] * (1 - t[axis]) * second(axis, k, low[axis], point);
                }
            }
        }
        trilinear = sum;
        return difference;
    }

    /** Second difference at point k of an axis, for an interval that begins at another point. */
    private double second(int axis, int k, int interval, int point) {
        double before = dose[point - stride[axis]];
        double here = dose[point];
        double after = dose[point + stride[axis]];
        if (axis < 2) {
            return before - 2 * here + after;
        }
        double h0 = positionsMm[k] - positionsMm[k - 1];
        double h1 = positionsMm[k + 1] - positionsMm[k];
        double h = positionsMm[interval + 1] - positionsMm[interval];
        return 2 * h * h * ((after - here) / h1 - (here - before) / h0) / (h0 + h1);
    }
}
