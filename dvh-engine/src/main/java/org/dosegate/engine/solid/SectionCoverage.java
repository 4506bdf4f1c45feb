package org.dosegate.engine.solid;

/** Coverage of lattice cells by one cross-section. */
final class SectionCoverage {
    private SectionCoverage() {}

    /**
     * Adds {@code weight} times the share of each cell in which the function is negative.
     *
     * @param f values at the nodes
     * @param cover sums per cell, changed
     */
    static void add(float[] f, Lattice lattice, float weight, float[] cover) {
        int nu = lattice.nu();
        int cu = nu - 1;
        for (int j = 0; j + 1 < lattice.nv(); j++) {
            int at = j * nu;
            int cell = j * cu;
            float f00 = f[at];
            float f01 = f[at + nu];
            for (int i = 0; i < cu; i++, cell++) {
                float f10 = f[at + i + 1];
                float f11 = f[at + nu + i + 1];
                if (f00 < 0 || f10 < 0 || f01 < 0 || f11 < 0) {
                    boolean full = f00 < 0 && f10 < 0 && f01 < 0 && f11 < 0;
                    cover[cell] += full ? weight : weight * CellArea.negativeShare(f00, f10, f01, f11);
                }
                f00 = f10;
                f01 = f11;
            }
        }
    }

    /** Area in cells in which the function is below a level. */
    static double area(float[] f, Lattice lattice, float level) {
        int nu = lattice.nu();
        double sum = 0;
        for (int j = 0; j + 1 < lattice.nv(); j++) {
            int at = j * nu;
            float row = 0;
            int whole = 0;
            float f00 = f[at] - level;
            float f01 = f[at + nu] - level;
            for (int i = 1; i < nu; i++) {
                float f10 = f[at + i] - level;
                float f11 = f[at + nu + i] - level;
                if (f00 < 0 || f10 < 0 || f01 < 0 || f11 < 0) {
                    if (f00 < 0 && f10 < 0 && f01 < 0 && f11 < 0) {
                        whole++;
                    } else {
                        row += CellArea.negativeShare(f00, f10, f01, f11);
                    }
                }
                f00 = f10;
                f01 = f11;
            }
            sum += whole + (double) row;
        }
        return sum;
    }
}
