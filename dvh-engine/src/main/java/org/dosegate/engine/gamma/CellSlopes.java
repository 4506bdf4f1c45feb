package org.dosegate.engine.gamma;

import java.util.stream.IntStream;
import org.dosegate.engine.dose.DoseGrid;

/**
 * Which way the dose rises in each cell of a grid: six bits, the sum of {@link #RISES} and {@link #FALLS} shifted by the number of the axis. A trilinear dose's slope along an axis is
 * a mean of the slopes along the cell's four edges of that axis, so it has no sign that none of these has.
 */
final class CellSlopes {
    /** Some edge along the axis leads to more dose, or to less. */
    static final int RISES = 1;

    static final int FALLS = 2;

    /** Bits of an axis. */
    static final int BITS = 2;

    /** By cell, counted as the grid's points are; those at the upper ends stand for no cell. */
    final byte[] ofCell;

    private final int columns;
    private final int rows;
    private final float[] doseGy;

    CellSlopes(DoseGrid grid) {
        columns = grid.columns();
        rows = grid.rows();
        doseGy = grid.doseGy();
        ofCell = new byte[doseGy.length];
        IntStream.range(0, (grid.frames() - 1) * (rows - 1))
                .parallel()
                .forEach(line -> fill(line / (rows - 1), line % (rows - 1)));
    }

    /** The same bits for a third axis that runs the other way. */
    static int turned(int slopes) {
        int rises = (slopes >> (2 * BITS)) & RISES;
        int falls = (slopes >> (2 * BITS)) & FALLS;
        return (slopes & ((1 << (2 * BITS)) - 1)) | ((rises * FALLS + falls / FALLS) << (2 * BITS));
    }

    private void fill(int frame, int row) {
        float[] d = doseGy;
        byte[] out = ofCell;
        int a = (frame * rows + row) * columns;
        int b = a + columns;
        int c = a + rows * columns;
        int e = c + columns;
        // Edges of the face towards the cell before, along y and z.
        int before = face(d, a, b, c, e);
        for (int last = a + columns - 1; a < last; a++, b++, c++, e++) {
            int after = face(d, a + 1, b + 1, c + 1, e + 1);
            out[a] = (byte) (before
                    | after
                    | sign(d[a + 1] - d[a])
                    | sign(d[b + 1] - d[b])
                    | sign(d[c + 1] - d[c])
                    | sign(d[e + 1] - d[e]));
            before = after;
        }
    }

    private static int face(float[] d, int a, int b, int c, int e) {
        int y = sign(d[b] - d[a]) | sign(d[e] - d[c]);
        int z = sign(d[c] - d[a]) | sign(d[e] - d[b]);
        return (y << BITS) | (z << (2 * BITS));
    }

    /** {@link #RISES}, {@link #FALLS} or 0. */
    private static int sign(float difference) {
        int bits = Float.floatToRawIntBits(difference);
        return ((bits >>> 31) << 1) | (-bits >>> 31);
    }
}
