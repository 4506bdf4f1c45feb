package org.dosegate.engine.dvh;

/** Doses of a batch of cells on their way from the dose grid to the collector. */
final class DoseCells {
    /** Dose at the middle of the covered part, Gy. */
    final float[] doseGy;
    /** Spread of dose over the covered part, as the width of the uniform distribution of the same variance, Gy. */
    final float[] widthGy;
    /** Share 0..1 of the cell that is covered. */
    final float[] cover;
    /** Share 0..1 of it that lies inside the dose grid; where it is 0, the dose is not set. */
    final float[] insideShare;
    /** Number of cells in the batch. */
    int size;

    DoseCells(int capacity) {
        doseGy = new float[capacity];
        widthGy = new float[capacity];
        cover = new float[capacity];
        insideShare = new float[capacity];
    }
}
