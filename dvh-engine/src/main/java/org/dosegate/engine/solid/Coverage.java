package org.dosegate.engine.solid;

/**
 * How a solid covers the cells of one slab or section: the share of each cell, and where in the cell that share lies. Moments are those of the
 * covered part about the middle of the cell, in units of the cell's own lengths; 0 for cells that are covered wholly or not at all.
 */
public final class Coverage {
    /** Share 0..1 of each cell. */
    public final float[] share;
    /** Share times the mean distance of the covered part from the middle along u, in pitches. */
    public final float[] momentU;
    /** The same along v. */
    public final float[] momentV;
    /** The same along the normal, in thicknesses of the slab; 0 for a section. */
    public final float[] momentN;

    Coverage(int cells) {
        share = new float[cells];
        momentU = new float[cells];
        momentV = new float[cells];
        momentN = new float[cells];
    }

    void set(int cell, double s, double u, double v) {
        share[cell] = (float) s;
        momentU[cell] = (float) u;
        momentV[cell] = (float) v;
    }

    /** Makes the given cells the slab between three equidistant sections, by Simpson's rule. */
    void simpson(Coverage low, Coverage middle, Coverage high, int[] cells) {
        for (int c : cells) {
            share[c] = (low.share[c] + 4 * middle.share[c] + high.share[c]) * (1f / 6);
            momentU[c] = (low.momentU[c] + 4 * middle.momentU[c] + high.momentU[c]) * (1f / 6);
            momentV[c] = (low.momentV[c] + 4 * middle.momentV[c] + high.momentV[c]) * (1f / 6);
            momentN[c] = (high.share[c] - low.share[c]) * (1f / 12);
        }
    }

    /** Makes the given cells those of a slab whose section is the same throughout. */
    void constantAlongNormal(int[] cells) {
        for (int c : cells) {
            momentN[c] = 0;
        }
    }
}
