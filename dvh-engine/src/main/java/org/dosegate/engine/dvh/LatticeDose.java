package org.dosegate.engine.dvh;

import org.dosegate.engine.solid.Coverage;

/** The dose seen from a lattice, one plane and one row at a time. Positions i, j are in units of the pitch from node (0, 0). */
interface LatticeDose {
    /** Turns to the plane at an offset along the lattice's normal, mm. */
    void plane(double wMm);

    /** Turns to a slab: its middle plane, and how much of its thickness lies inside the dose grid. */
    void slab(double lowMm, double highMm);

    /**
     * Dose of the cells {@code first <= i < end} of row j of the current slab, where each is covered: to first order in the moments of the covered part.
     *
     * @param cover how the cells are covered
     * @param doseGy out, at index i; not set where {@code insideShare} is 0
     * @param widthGy out: the spread of dose over the cell, as the width of the uniform distribution of the same variance
     * @param insideShare out: the share 0..1 of the cell that lies inside the dose grid
     */
    void cells(int j, int first, int end, Coverage cover, float[] doseGy, float[] widthGy, float[] insideShare);

    /** Bounds of the dose on row j and up to one row away, over the whole width of the lattice and about the current plane: {low, high}. */
    void rowBounds(int j, double[] lowHighGy);

    /** Receives grid points. */
    interface GridPoints {
        /** A grid point at lattice position i, j and an offset along the normal. */
        void at(double i, double j, double wMm, float doseGy);
    }

    /** Visits the grid points between two offsets that can lie on the lattice, perhaps some more. */
    void gridPoints(double lowMm, double highMm, GridPoints visitor);

    /** Dose at a point of the current plane, Gy; NaN outside the dose grid. */
    double at(double i, double j);
}
