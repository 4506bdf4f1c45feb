package org.dosegate.engine.solid;

/** Coverage of lattice cells by one cross-section. */
final class SectionCoverage {
    private SectionCoverage() {}

    /** Sets the coverage of the given cells from the values at the nodes. */
    static void set(float[] f, Lattice lattice, int[] cells, Coverage cover) {
        int nu = lattice.nu();
        int cu = nu - 1;
        CellCut cut = new CellCut();
        for (int cell : cells) {
            int at = cell + cell / cu; // each row has one node more than cells
            cut.set(f[at], f[at + 1], f[at + nu], f[at + nu + 1], cover, cell);
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
