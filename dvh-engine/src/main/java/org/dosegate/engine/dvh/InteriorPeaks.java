package org.dosegate.engine.dvh;

import org.dosegate.engine.solid.CellKind;
import org.dosegate.engine.solid.Coverage;
import org.dosegate.engine.solid.Lattice;

/**
 * Looks at the grid points inside a solid, slab by slab: trilinear doses peak at grid points. In a cell that is covered in part the
 * covered side is told from the moments of the cover, as if the boundary were a plane there.
 */
final class InteriorPeaks implements LatticeDose.GridPoints {
    private final int cells;
    private final int rows;
    private final ExtremeDose extremes;
    private double lowMm;
    private double highMm;
    private CellKind kinds;
    private Coverage cover;

    InteriorPeaks(Lattice lattice, ExtremeDose extremes) {
        this.cells = lattice.nu() - 1;
        this.rows = lattice.nv() - 1;
        this.extremes = extremes;
    }

    /** Takes the grid points in a slab into account. */
    void slab(double low, double high, CellKind kinds, Coverage cover, LatticeDose dose) {
        this.lowMm = low;
        this.highMm = high;
        this.kinds = kinds;
        this.cover = cover;
        dose.gridPoints(low, high, extremes.minGy(), extremes.maxGy(), this);
    }

    @Override
    public void at(double i, double j, double wMm, float doseGy) {
        if (i >= 0 && j >= 0 && i < cells && j < rows && inside(i, j, wMm)) {
            extremes.take(doseGy, i, j, wMm);
        }
    }

    private boolean inside(double i, double j, double wMm) {
        int cell = ((int) j) * cells + ((int) i);
        if (!kinds.near(cell)) {
            return kinds.inside(cell);
        }
        float share = cover.share[cell];
        if (share == 0 || share == 1) {
            return share == 1;
        }
        double u = cover.momentU[cell];
        double v = cover.momentV[cell];
        double n = cover.momentN[cell];
        // The plane lies between two opposite corners of the cell, in proportion to the share.
        double corner = 0.5 * (Math.abs(u) + Math.abs(v) + Math.abs(n));
        double along = u * (i - Math.floor(i) - 0.5)
                + v * (j - Math.floor(j) - 0.5)
                + n * ((wMm - lowMm) / (highMm - lowMm) - 0.5);
        return along >= corner * (1 - 2 * share);
    }
}
