package org.dosegate.engine.audit;

import org.dosegate.engine.solid.Lattice;
import org.dosegate.engine.solid.SectionMeasure;

/**
 * Volumes of two solids and of what they share, cc.
 *
 * @param firstCc of the first
 * @param secondCc of the second
 * @param commonCc of both
 */
record Overlap(double firstCc, double secondCc, double commonCc) {
    private static final double MM3_PER_CC = 1000;

    static Overlap of(SampledSolid first, SampledSolid second) {
        double a = 0;
        double b = 0;
        double both = 0;
        Lattice lattice = first.lattice();
        float[] common = new float[lattice.nodes()];
        for (int slab = 0; slab < first.plan().slabs(); slab++) {
            float[] f = first.section(slab);
            float[] g = second.section(slab);
            double thickness = first.plan().thicknessMm(slab);
            if (f != null) {
                a += thickness * SectionMeasure.areaCells(f, lattice);
            }
            if (g != null) {
                b += thickness * SectionMeasure.areaCells(g, lattice);
            }
            if (f != null && g != null) {
                for (int k = 0; k < common.length; k++) {
                    common[k] = f[k] > g[k] ? f[k] : g[k];
                }
                both += thickness * SectionMeasure.areaCells(common, lattice);
            }
        }
        double cell = lattice.pitchMm() * lattice.pitchMm() / MM3_PER_CC;
        return new Overlap(a * cell, b * cell, both * cell);
    }

    double missingCc() {
        return Math.max(0, firstCc - commonCc);
    }

    double dice() {
        return 2 * commonCc / (firstCc + secondCc);
    }
}
