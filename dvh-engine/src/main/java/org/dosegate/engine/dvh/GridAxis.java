package org.dosegate.engine.dvh;

import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;

/**
 * One axis of the dose grid as seen along one direction of a lattice that is parallel to it: positions of the grid points, ascending, and how to
 * step through the dose array.
 */
final class GridAxis {
    /** Positions of the grid points along the lattice's direction, mm from the patient's origin, ascending. */
    private final double[] positionsMm;
    /** Array index of the first of these points, and the step to the next. */
    final int start;

    final int stride;

    private GridAxis(double[] positionsMm, int start, int stride) {
        this.positionsMm = positionsMm;
        this.start = start;
        this.stride = stride;
    }

    /** The grid's axis that is parallel to a direction; null when none is. */
    static GridAxis parallelTo(Vec3 direction, DoseGrid grid) {
        Vec3[] axes = {grid.rowDirection(), grid.columnDirection(), grid.normal()};
        int[] strides = {1, grid.columns(), grid.columns() * grid.rows()};
        for (int axis = 0; axis < 3; axis++) {
            double along = axes[axis].dot(direction);
            if (Math.abs(along) > 1 - 1e-12) {
                double[] steps = steps(axis, grid);
                double origin = grid.originMm().dot(direction);
                int n = steps.length;
                boolean forward = (steps[n - 1] - steps[0]) * along > 0;
                double[] positions = new double[n];
                for (int k = 0; k < n; k++) {
                    positions[k] = origin + Math.signum(along) * steps[forward ? k : n - 1 - k];
                }
                return new GridAxis(
                        positions, forward ? 0 : (n - 1) * strides[axis], forward ? strides[axis] : -strides[axis]);
            }
        }
        return null;
    }

    private static double[] steps(int axis, DoseGrid grid) {
        if (axis == 2) {
            return grid.framePositionsMm();
        }
        double[] steps = new double[axis == 0 ? grid.columns() : grid.rows()];
        for (int k = 0; k < steps.length; k++) {
            steps[k] = k * (axis == 0 ? grid.columnSpacingMm() : grid.rowSpacingMm());
        }
        return steps;
    }

    double lowMm() {
        return positionsMm[0];
    }

    double highMm() {
        return positionsMm[positionsMm.length - 1];
    }

    /** Index of the interval that holds a position, clamped into the grid. */
    int interval(double mm) {
        int n = positionsMm.length;
        // A guess from even spacing, then a step or two where the spacing is uneven.
        int k = (int) ((mm - positionsMm[0]) / (positionsMm[n - 1] - positionsMm[0]) * (n - 1));
        k = Math.max(0, Math.min(n - 2, k));
        while (k > 0 && mm < positionsMm[k]) {
            k--;
        }
        while (k < n - 2 && mm >= positionsMm[k + 1]) {
            k++;
        }
        return k;
    }

    /** Number of grid points. */
    int size() {
        return positionsMm.length;
    }

    /** Position of a grid point, mm. */
    double position(int point) {
        return positionsMm[point];
    }

    /** Length of an interval, mm. */
    double length(int interval) {
        return positionsMm[interval + 1] - positionsMm[interval];
    }

    /** Position inside an interval, 0..1, clamped. */
    double fraction(int interval, double mm) {
        return Math.max(0, Math.min(1, (mm - positionsMm[interval]) / length(interval)));
    }

    /** Share of {@code [low, high]} that lies inside the grid, 0..1. */
    double insideShare(double low, double high) {
        double inside = Math.min(high, highMm()) - Math.max(low, lowMm());
        return Math.max(0, Math.min(1, inside / (high - low)));
    }

    /** Middle of the part of {@code [low, high]} that lies inside the grid. */
    double insideMiddle(double low, double high) {
        return 0.5 * (Math.max(low, Math.min(high, lowMm())) + Math.min(high, Math.max(low, highMm())));
    }

    /** Whether a position lies inside the grid. */
    boolean holds(double mm) {
        return mm >= lowMm() && mm <= highMm();
    }
}
