package org.dosegate.engine.dvh;

import org.dosegate.engine.solid.Coverage;

/** The dose seen from a lattice, one plane and one row at a time. Positions i, j are in units of the pitch from node (0, 0). */
interface LatticeDose {
    /** Turns to the plane at an offset along the lattice's normal, mm. */
    void plane(double wMm);

    /** Turns to a slab: its middle plane, and how much of its thickness lies inside the dose grid. */
    void slab(double lowMm, double highMm);

    /**
     * Doses of cells of the current slab: to first order in the moments of their covered parts. Cells that are not covered at all are passed over.
     *
     * @param cells indices of cells, ascending
     * @param out set to the cells' doses; holds as many as there are cells
     */
    void cells(int[] cells, Coverage cover, DoseCells out);

    /**
     * Doses of a row of boxes of the current slab, all covered wholly.
     *
     * @param j where the boxes' lower sides are, in cells
     * @param size side of a box in cells; a part of one for boxes that divide a cell
     * @param first first box, counted in boxes from the lattice's edge
     * @param end box after the last
     * @param out set to the boxes' doses
     */
    void boxes(double j, double size, int first, int end, DoseCells out);

    /** Offsets strictly between two others at which the dose bends along the normal, ascending; of a dose that bends anywhere, places between which it bends little. */
    double[] bendsMm(double lowMm, double highMm);

    /** Whether the dose at node i, j or within one cell of it in the current plane may lie outside a range, Gy. */
    boolean mayLeave(int i, int j, double lowGy, double highGy);

    /** Receives grid points. */
    interface GridPoints {
        /** A grid point at lattice position i, j and an offset along the normal. */
        void at(double i, double j, double wMm, float doseGy);
    }

    /** Visits the grid points between two offsets that can lie on the lattice and whose dose lies outside a range, perhaps some more. */
    void gridPoints(double lowMm, double highMm, double lowGy, double highGy, GridPoints visitor);

    /** Dose at a point of the current plane, Gy; NaN outside the dose grid. */
    double at(double i, double j);
}
