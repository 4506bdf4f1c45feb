package org.dosegate.engine.dvh;

import java.util.Arrays;
import org.dosegate.engine.solid.CellKind;
import org.dosegate.engine.solid.Lattice;

/**
 * The inside of a solid between two offsets in boxes of several cells, as large as the dose grid lets them be, and in single cells where no box fits. Cells that are too large for the
 * dose grid are divided.
 */
final class InteriorBoxes {
    /** Boxes may be this share of the coarse pitch wide: within them the dose is taken as linear. */
    private static final double SHARE = 0.6;

    /** Numbers that a run takes: row, side of its boxes in cells, first box, box after the last. */
    private static final int PER_RUN = 4;

    private final int cellsU;
    private final int cellsV;
    /** Cells along a side of a box. */
    private final int side;
    /** Into how many parts a single cell is divided along each side; 1 where boxes hold several cells. */
    private final int parts;
    /** Cells of the rows at hand that a box holds. */
    private final boolean[] taken;

    private final DoseCells batch;
    private int[] runs = new int[64 * PER_RUN];
    private int length;

    /** Boxes that are no wider than the coarse pitch, which may be less than a cell. */
    InteriorBoxes(Lattice lattice, double coarsePitchMm) {
        this.cellsU = lattice.nu() - 1;
        this.cellsV = lattice.nv() - 1;
        this.side = Math.max(1, (int) Math.floor(SHARE * coarsePitchMm / lattice.pitchMm() * (1 + 1e-9)));
        this.taken = new boolean[cellsU];
        this.parts = (int) Math.ceil(lattice.pitchMm() / coarsePitchMm * (1 - 1e-9));
        this.batch = new DoseCells(cellsU * parts);
    }

    /** Divides the cells that lie wholly inside. */
    void divide(CellKind kinds) {
        length = 0;
        for (int j = 0; j < cellsV; j += side) {
            int rows = Math.min(side, cellsV - j);
            Arrays.fill(taken, false);
            if (side > 1 && rows == side) {
                boxes(kinds, j);
            }
            for (int row = j; row < j + rows; row++) {
                singles(kinds, row);
            }
        }
    }

    private void boxes(CellKind kinds, int j) {
        int first = -1;
        int count = cellsU / side;
        for (int box = 0; box <= count; box++) {
            if (box < count && isWhole(kinds, j * cellsU + box * side)) {
                first = first < 0 ? box : first;
                Arrays.fill(taken, box * side, (box + 1) * side, true);
            } else if (first >= 0) {
                run(j, side, first, box);
                first = -1;
            }
        }
    }

    private boolean isWhole(CellKind kinds, int corner) {
        for (int row = 0; row < side; row++) {
            for (int k = corner + row * cellsU; k < corner + row * cellsU + side; k++) {
                if (!kinds.inside(k)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void singles(CellKind kinds, int row) {
        int first = -1;
        for (int i = 0; i <= cellsU; i++) {
            if (i < cellsU && kinds.inside(row * cellsU + i) && !taken[i]) {
                first = first < 0 ? i : first;
            } else if (first >= 0) {
                run(row, 1, first, i);
                first = -1;
            }
        }
    }

    private void run(int row, int size, int first, int end) {
        if (length == runs.length) {
            runs = Arrays.copyOf(runs, 2 * length);
        }
        runs[length++] = row;
        runs[length++] = size;
        runs[length++] = first;
        runs[length++] = end;
    }

    /**
     * Adds the divided cells of one slab.
     *
     * @param dose turned to the slab
     * @param cellCc volume of a cell of the slab
     */
    void addTo(DoseAccumulator sum, LatticeDose dose, double cellCc) {
        for (int k = 0; k < length; k += PER_RUN) {
            double size = (double) runs[k + 1] / parts;
            for (int part = 0; part < parts; part++) {
                dose.boxes(runs[k] + part * size, size, runs[k + 2] * parts, runs[k + 3] * parts, batch);
                sum.add(batch, cellCc * size * size);
            }
        }
    }
}
