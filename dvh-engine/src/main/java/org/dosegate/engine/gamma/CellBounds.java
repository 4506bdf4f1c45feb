package org.dosegate.engine.gamma;

import java.util.stream.IntStream;
import org.dosegate.engine.dose.DoseGrid;

/** Least and largest dose in each cell of a grid; a trilinear dose takes both at corners. Cells are counted as the grid's array is. */
final class CellBounds {
    final float[] lowGy;
    final float[] highGy;
    private final int columns;
    private final int rows;

    CellBounds(DoseGrid grid) {
        columns = grid.columns() - 1;
        rows = grid.rows() - 1;
        int frames = grid.frames() - 1;
        lowGy = new float[columns * rows * frames];
        highGy = new float[lowGy.length];
        IntStream.range(0, rows * frames).parallel().forEach(line -> fill(grid, line % rows, line / rows));
    }

    int index(int column, int row, int frame) {
        return (frame * rows + row) * columns + column;
    }

    private void fill(DoseGrid grid, int row, int frame) {
        float[] dose = grid.doseGy();
        int a = (frame * grid.rows() + row) * grid.columns();
        int b = a + grid.columns();
        int c = a + grid.rows() * grid.columns();
        int d = c + grid.columns();
        int out = index(0, row, frame);
        float lowBefore = Math.min(Math.min(dose[a], dose[b]), Math.min(dose[c], dose[d]));
        float highBefore = Math.max(Math.max(dose[a], dose[b]), Math.max(dose[c], dose[d]));
        for (int k = 1; k <= columns; k++) {
            float low = Math.min(Math.min(dose[a + k], dose[b + k]), Math.min(dose[c + k], dose[d + k]));
            float high = Math.max(Math.max(dose[a + k], dose[b + k]), Math.max(dose[c + k], dose[d + k]));
            lowGy[out] = Math.min(lowBefore, low);
            highGy[out++] = Math.max(highBefore, high);
            lowBefore = low;
            highBefore = high;
        }
    }
}
