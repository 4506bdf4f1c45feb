package org.dosegate.engine.solid;

/** The cross-sections at both ends and in the middle of a slab, between which the boundary moves evenly. Valid while the slab is told. */
public final class SlabSections {
    private final int nu;
    private double lowMm;
    private double highMm;
    private float[] low;
    private float[] middle;
    private float[] high;

    SlabSections(Lattice lattice) {
        this.nu = lattice.nu();
    }

    void set(double fromMm, double toMm, float[] atLow, float[] atMiddle, float[] atHigh) {
        lowMm = fromMm;
        highMm = toMm;
        low = atLow;
        middle = atMiddle;
        high = atHigh;
    }

    /** Offset of the lower end, mm. */
    public double lowMm() {
        return lowMm;
    }

    /** Offset of the upper end, mm. */
    public double highMm() {
        return highMm;
    }

    /**
     * Whether the solid holds a point of a cell that the boundary may cross.
     *
     * @param i lattice position along u, from 0 to less than the number of cells in a row
     * @param j the same along v
     * @param wMm offset along the normal, within the slab
     */
    public boolean holds(double i, double j, double wMm) {
        int column = (int) i;
        int row = (int) j;
        int k = row * nu + column;
        double x = i - column;
        double y = j - row;
        double t = 2 * (wMm - lowMm) / (highMm - lowMm);
        double f00 = at(k, t);
        double f11 = at(k + nu + 1, t);
        // The cell's two triangles, as for its coverage.
        if (y <= x) {
            double f10 = at(k + 1, t);
            return f00 + x * (f10 - f00) + y * (f11 - f10) < 0;
        }
        double f01 = at(k + nu, t);
        return f00 + y * (f01 - f00) + x * (f11 - f01) < 0;
    }

    /** The level-set value at a node; t is 0 at the lower end, 1 in the middle and 2 at the upper end. */
    private double at(int k, double t) {
        return t < 1 ? between(low[k], middle[k], t) : between(middle[k], high[k], t - 1);
    }

    private static double between(double a, double b, double t) {
        return t == 0 ? a : a + t * (b - a); // where there is no section, the value is infinite
    }
}
