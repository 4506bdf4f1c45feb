package org.dosegate.engine.solid;

/**
 * Areas in which a function is below a level, by owner of the nodes, for many levels: only the cells that a level within a band about 0 can cross are
 * looked at again. The function is freed of the bias of linear interpolation.
 */
final class BandArea {
    /** How far beyond the band a cell's values may lie when the correction can still bring it in; distances differ by no more than that between neighbours. */
    private static final float RIM = 1;

    /** More than a cell's values differ where interpolated distances are continued to half an interval beyond a contour. */
    private static final float STEEPEST = 6;

    private final float[] corrected;
    private final int[] owner;
    private final Lattice lattice;
    /** Lower left nodes of the cells that the band may cross. */
    private final int[] crossed;
    /** Area of the cells below the band, by owner. */
    private final double[] below;

    /**
     * Prepares a function.
     *
     * @param f values at the nodes, about a distance near the levels
     * @param band the levels asked for lie between this and its negative
     * @param owner of each node; null for one owner of all
     */
    BandArea(float[] f, float band, int[] owner, int owners, Lattice lattice) {
        this.owner = owner;
        this.lattice = lattice;
        this.below = new double[owners];
        float wide = band + RIM;
        crossed = crossed(f, wide);
        corrected = new float[f.length];
        int nu = lattice.nu();
        for (int k : crossed) {
            correct(f, k);
            correct(f, k + 1);
            correct(f, k + nu);
            correct(f, k + nu + 1);
        }
    }

    private int[] crossed(float[] f, float wide) {
        int nu = lattice.nu();
        NodeList cells = new NodeList(lattice);
        for (int j = 0; j + 1 < lattice.nv(); j++) {
            for (int k = j * nu; k < j * nu + nu - 1; k++) {
                float here = f[k];
                if (here > wide + STEEPEST) {
                    continue;
                }
                float right = f[k + 1];
                float above = f[k + nu];
                float across = f[k + nu + 1];
                if (here < -wide && right < -wide && above < -wide && across < -wide) {
                    below[owner == null ? 0 : owner[k]]++;
                } else if (here <= wide || right <= wide || above <= wide || across <= wide) {
                    cells.add(k);
                }
            }
        }
        return cells.toArray();
    }

    private int owner(int k) {
        return owner == null ? 0 : owner[k];
    }

    private void correct(float[] f, int k) {
        if (corrected[k] == 0) { // not met yet, or as quickly done again
            corrected[k] = CurvatureCorrection.FULL.at(f, k, lattice);
        }
    }

    /** Areas in cells below the level of each owner. */
    double[] at(float[] level) {
        double[] sum = below.clone();
        int nu = lattice.nu();
        if (owner == null) {
            sum[0] += of(level[0]);
            return sum;
        }
        for (int k : crossed) {
            float f00 = corrected[k] - level[owner(k)];
            float f10 = corrected[k + 1] - level[owner(k + 1)];
            float f01 = corrected[k + nu] - level[owner(k + nu)];
            float f11 = corrected[k + nu + 1] - level[owner(k + nu + 1)];
            if (f00 < 0 || f10 < 0 || f01 < 0 || f11 < 0) {
                int low = f00 < 0 ? k : f10 < 0 ? k + 1 : f01 < 0 ? k + nu : k + nu + 1;
                sum[owner(low)] += CellArea.negativeShare(f00, f10, f01, f11);
            }
        }
        return sum;
    }

    /** Area of the cells that the band may cross below one level. */
    private double of(float level) {
        int nu = lattice.nu();
        double sum = 0;
        for (int k : crossed) {
            float f00 = corrected[k] - level;
            float f10 = corrected[k + 1] - level;
            float f01 = corrected[k + nu] - level;
            float f11 = corrected[k + nu + 1] - level;
            if (f00 < 0 || f10 < 0 || f01 < 0 || f11 < 0) {
                sum += CellArea.negativeShare(f00, f10, f01, f11);
            }
        }
        return sum;
    }
}
