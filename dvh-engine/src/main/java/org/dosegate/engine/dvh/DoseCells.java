package org.dosegate.engine.dvh;

/** Doses of a batch of cells on their way from the dose grid to the collector. */
final class DoseCells {
    /** Dose at the middle of the covered part, Gy. */
    final float[] doseGy;
    /** Range of dose over the covered part along the axis on which it is longest, Gy. */
    final float[] widthGy;
    /** Those along the other two axes taken together: the width of the uniform distribution of the same variance, Gy. */
    final float[] minorGy;
    /** Share 0..1 of the cell that is covered. */
    final float[] cover;
    /** Share 0..1 of it that lies inside the dose grid; where it is 0, the dose is not set. */
    final float[] insideShare;
    /** Number of cells in the batch. */
    int size;

    DoseCells(int capacity) {
        doseGy = new float[capacity];
        widthGy = new float[capacity];
        minorGy = new float[capacity];
        cover = new float[capacity];
        insideShare = new float[capacity];
    }

    /** Sets the ranges of a cell from those along the three axes. */
    void ranges(int n, float u, float v, float w) {
        float u2 = u * u;
        float v2 = v * v;
        float w2 = w * w;
        float most = u2 > v2 ? u2 : v2;
        most = w2 > most ? w2 : most;
        widthGy[n] = (float) Math.sqrt(most);
        float rest = u2 + v2 + w2 - most;
        minorGy[n] = rest > 0 ? (float) Math.sqrt(rest) : 0;
    }
}
