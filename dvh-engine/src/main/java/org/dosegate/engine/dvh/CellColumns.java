package org.dosegate.engine.dvh;

/** Where the edges of a row of cells (or of boxes of cells) lie on the dose grid's axis along it, clamped into the grid. */
final class CellColumns {
    /** Interval of the axis that holds each edge; one more than there are cells. */
    final int[] interval;
    /** Position of the edge in that interval, 0..1. */
    final double[] fraction;
    /** Length of the part of each cell that lies inside the grid, mm. */
    final double[] insideMm;
    /** The same as a share of the cell, exactly 1 inside. */
    final float[] share;

    CellColumns(GridAxis axis, double firstMm, double lengthMm, int cells) {
        interval = new int[cells + 1];
        fraction = new double[cells + 1];
        insideMm = new double[cells];
        share = new float[cells];
        for (int i = 0; i <= cells; i++) {
            double edge = firstMm + i * lengthMm;
            interval[i] = axis.interval(edge);
            fraction[i] = axis.fraction(interval[i], edge);
            if (i < cells) {
                double inside = axis.insideShare(edge, edge + lengthMm);
                insideMm[i] = lengthMm * inside;
                share[i] = (float) inside;
            }
        }
    }
}
