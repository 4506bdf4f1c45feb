package org.dosegate.engine.dvh;

import org.dosegate.engine.solid.CellKind;
import org.dosegate.engine.solid.Lattice;
import org.dosegate.engine.solid.SlabSections;

/** Looks at the grid points inside a solid, slab by slab: trilinear doses peak at grid points. */
final class InteriorPeaks implements LatticeDose.GridPoints {
    private final int cells;
    private final int rows;
    private final ExtremeDose extremes;
    private SlabSections sections;
    private CellKind kinds;

    InteriorPeaks(Lattice lattice, ExtremeDose extremes) {
        this.cells = lattice.nu() - 1;
        this.rows = lattice.nv() - 1;
        this.extremes = extremes;
    }

    /** Takes the grid points in a slab into account. */
    void slab(SlabSections slab, CellKind kindsOfCells, LatticeDose dose) {
        sections = slab;
        kinds = kindsOfCells;
        dose.gridPoints(slab.lowMm(), slab.highMm(), extremes.minGy(), extremes.maxGy(), this);
    }

    @Override
    public void at(double i, double j, double wMm, float doseGy) {
        if (i >= 0 && j >= 0 && i < cells && j < rows && inside(i, j, wMm)) {
            extremes.take(doseGy, i, j, wMm);
        }
    }

    private boolean inside(double i, double j, double wMm) {
        int cell = ((int) j) * cells + ((int) i);
        return kinds.near(cell) ? sections.holds(i, j, wMm) : kinds.inside(cell);
    }
}
