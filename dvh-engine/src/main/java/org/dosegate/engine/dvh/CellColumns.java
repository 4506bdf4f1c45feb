package org.dosegate.engine.dvh;

/** Where the edges of a row of cells (or of boxes of cells) lie on the dose grid's axis along it, clamped into the grid. */
final class CellColumns {
    /** Length of a cell, mm. */
    final double lengthMm;
    /** Interval of the axis that holds each edge; one more than there are cells. */
    final int[] interval;
    /** Position of the edge in that interval, 0..1. */
    final float[] fraction;
    /** Length of the part of each cell that lies inside the grid, mm. */
    final double[] insideMm;

    CellColumns(GridAxis axis, double firstMm, double lengthMm, int cells) {
        this.lengthMm = lengthMm;
        interval = new int[cells + 1];
        fraction = new float[cells + 1];
        insideMm = new double[cells];
        for (int i = 0; i <= cells; i++) {
            double edge = firstMm + i * lengthMm;
            interval[i] = axis.interval(edge);
            fraction[i] = (float) axis.fraction(interval[i], edge);
            if (i < cells) {
                insideMm[i] = lengthMm * axis.insideShare(edge, edge + lengthMm);
            }
        }
    }
}
