package org.dosegate.engine.dvh;

/** Where the cells (or boxes of cells) of a row lie on the dose grid's axis along it. */
final class CellColumns {
    /** Length of a cell along the row, mm. */
    final double lengthMm;
    /** Interval of the axis that holds the middle of each cell. */
    final int[] interval;
    /** Position of the middle in that interval, 0..1. */
    final float[] fraction;
    /** Length of a cell in intervals. */
    final float[] perInterval;
    /** Share of each cell inside the grid. */
    final float[] share;

    CellColumns(GridAxis axis, double firstMm, double lengthMm, int cells) {
        this.lengthMm = lengthMm;
        interval = new int[cells];
        fraction = new float[cells];
        perInterval = new float[cells];
        share = new float[cells];
        for (int i = 0; i < cells; i++) {
            double low = firstMm + i * lengthMm;
            double middle = axis.insideMiddle(low, low + lengthMm);
            interval[i] = axis.interval(middle);
            fraction[i] = (float) axis.fraction(interval[i], middle);
            perInterval[i] = (float) (lengthMm / axis.length(interval[i]));
            share[i] = (float) axis.insideShare(low, low + lengthMm);
        }
    }
}
