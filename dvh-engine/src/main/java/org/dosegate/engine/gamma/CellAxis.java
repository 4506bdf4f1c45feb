package org.dosegate.engine.gamma;

import org.dosegate.engine.dose.DoseGrid;

/** Grid points along one axis of the evaluated grid, in ascending positions; cell k lies between the points k and k + 1. */
final class CellAxis {
    /** Positions in units of the distance criterion. */
    final double[] at;

    /** One over each cell's length. */
    final double[] perLength;
    /** Array index of the first point, and the step to the next. */
    final int start;

    final int stride;

    private CellAxis(double[] at, int start, int stride) {
        this.at = at;
        this.perLength = new double[at.length - 1];
        for (int k = 0; k < perLength.length; k++) {
            perLength[k] = 1 / (at[k + 1] - at[k]);
        }
        this.start = start;
        this.stride = stride;
    }

    static CellAxis columns(DoseGrid grid, double unitMm) {
        return even(grid.columns(), grid.columnSpacingMm() / unitMm, 1);
    }

    static CellAxis rows(DoseGrid grid, double unitMm) {
        return even(grid.rows(), grid.rowSpacingMm() / unitMm, grid.columns());
    }

    static CellAxis frames(DoseGrid grid, double unitMm) {
        double[] mm = grid.framePositionsMm();
        int n = mm.length;
        boolean descending = mm[1] < mm[0];
        int stride = grid.columns() * grid.rows();
        double[] at = new double[n];
        for (int k = 0; k < n; k++) {
            at[k] = mm[descending ? n - 1 - k : k] / unitMm;
        }
        return descending ? new CellAxis(at, (n - 1) * stride, -stride) : new CellAxis(at, 0, stride);
    }

    private static CellAxis even(int points, double spacing, int stride) {
        double[] at = new double[points];
        for (int k = 0; k < points; k++) {
            at[k] = k * spacing;
        }
        return new CellAxis(at, 0, stride);
    }

    int cells() {
        return at.length - 1;
    }

    /** The cell that holds a position, looked for from a cell nearby; the first or the last one beyond the ends. */
    int cell(double position, int nearby) {
        int k = nearby;
        int last = at.length - 2;
        while (k < last && position >= at[k + 1]) {
            k++;
        }
        while (k > 0 && position < at[k]) {
            k--;
        }
        return k;
    }

    /** How far a position lies beyond the ends; 0 between them. */
    double beyond(double position) {
        double last = at[at.length - 1];
        return position < at[0] ? at[0] - position : position > last ? position - last : 0;
    }
}
