package org.dosegate.engine.audit;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.solid.Lattice;

/**
 * Points of a part of the expected volume, each for the same volume. The part is met along the lines between nodes, to the boundaries' crossings, so that layers thinner than a
 * cell have their share of points.
 */
final class EvenPoints {
    private static final double MM3_PER_CC = 1000;

    /** Thinner layers lie between surfaces that coincide, but for how cells round corners. */
    private static final double THINNEST_PITCHES = 0.1;

    private final SampledSolid drawn;
    private final SampledSolid expected;
    private final boolean ofDrawn;
    private final double mm3Each;
    private final List<Vec3> found = new ArrayList<>();
    private double sinceLast;

    private EvenPoints(SampledSolid drawn, SampledSolid expected, boolean ofDrawn, double ccEach) {
        this.drawn = drawn;
        this.expected = expected;
        this.ofDrawn = ofDrawn;
        this.mm3Each = MM3_PER_CC * ccEach;
    }

    /**
     * Points of the expected volume that was drawn, or of that which was not.
     *
     * @param ccEach volume that each stands for, above 0
     */
    static List<Vec3> of(SampledSolid drawn, SampledSolid expected, boolean ofDrawn, double ccEach) {
        EvenPoints points = new EvenPoints(drawn, expected, ofDrawn, ccEach);
        for (int slab = 0; slab < drawn.plan().slabs(); slab++) {
            if (expected.section(slab) != null) {
                points.inSlab(slab);
            }
        }
        return points.found;
    }

    private void inSlab(int slab) {
        float[] wanted = expected.section(slab);
        Lattice lattice = drawn.lattice();
        int nu = lattice.nu();
        double half = 0.5 * lattice.pitchMm() * lattice.pitchMm() * drawn.plan().thicknessMm(slab);
        for (int j = 0; j + 1 < lattice.nv(); j++) {
            for (int k = j * nu; k < j * nu + nu - 1; k++) {
                if (wanted[k] < 0 || wanted[k + 1] < 0) {
                    between(slab, wanted, k, k + 1, half);
                }
                if (wanted[k] < 0 || wanted[k + nu] < 0) {
                    between(slab, wanted, k, k + nu, half);
                }
            }
        }
    }

    /** Looks at the line between two nodes. */
    private void between(int slab, float[] wanted, int a, int b, double mm3) {
        double ga = drawn.at(slab, a);
        double gb = drawn.at(slab, b);
        if (!ofDrawn) { // where the function is not below 0 its opposite is
            ga = -ga;
            gb = -gb;
        }
        double low = Math.max(enters(wanted[a], wanted[b]), enters(ga, gb));
        double high = Math.min(leaves(wanted[a], wanted[b]), leaves(ga, gb));
        if (high - low < THINNEST_PITCHES) {
            return;
        }
        sinceLast += mm3 * (high - low);
        while (sinceLast >= mm3Each) {
            sinceLast -= mm3Each;
            Lattice lattice = drawn.lattice();
            int nu = lattice.nu();
            double t = 0.5 * (low + high);
            int row = a / nu;
            double along = b == a + 1 ? t : 0;
            found.add(lattice.point(
                    a % nu + along, row + (t - along), drawn.plan().middleMm(slab)));
        }
    }

    /** Where a linear function becomes negative, from 0 at its first value to 1 at its second; 2 if nowhere. */
    private static double enters(double a, double b) {
        return a < 0 ? 0 : b < 0 ? a / (a - b) : 2;
    }

    /** Where a linear function that is negative somewhere ceases to be. */
    private static double leaves(double a, double b) {
        return b < 0 ? 1 : a < 0 ? a / (a - b) : -1;
    }
}
