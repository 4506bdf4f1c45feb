package org.dosegate.engine.solid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which interpolation suits a structure between two contours: psi, or the distance with matched areas. */
final class ShapeChoice {
    /** Least share of the smaller cross-section that must lie in the larger one for psi. */
    private static final double LEAST_OVERLAP = 0.8;

    /**
     * psi's errors may be this many times those of the areas. Not 1: where a structure steps from one constant section to another both fail alike, and luck
     * would decide.
     */
    private static final double TIMES = 0.9;

    /** Errors of this share of the area do not count: then both are as good as exact, and psi is the steadier. */
    private static final double UNNOTICED = 1e-3;

    private final List<Slice> slices;
    private final Lattice lattice;
    /** See {@link #advantage}; NaN until it is asked for. */
    private final double[] advantage;
    /** The choice in each interval; null until it is asked for. */
    private final Boolean[] psi;

    ShapeChoice(List<Slice> slices, Lattice lattice) {
        this.slices = slices;
        this.lattice = lattice;
        this.psi = new Boolean[slices.size()];
        this.advantage = new double[slices.size()];
        Arrays.fill(advantage, Double.NaN);
    }

    /** Whether psi is apt between contours k and k + 1. */
    boolean psi(int k) {
        if (psi[k] == null) {
            psi[k] = decide(k);
        }
        return psi[k];
    }

    /** Whether the sections around an interval are alike, and psi foretells their areas about as well as the areas of their neighbours do. */
    private boolean decide(int k) {
        Slice one = slices.get(k);
        Slice two = slices.get(k + 1);
        return one.parts == two.parts
                && one.holes == two.holes
                && overlap(one, two) >= LEAST_OVERLAP
                && advantage(k) + advantage(k + 1) >= 0;
    }

    /** By how many cells psi, with contour k left out, is nearer to that contour's area than the interpolated areas are, and what it is let off; 0 for the first and last. */
    private double advantage(int k) {
        if (Double.isNaN(advantage[k])) {
            advantage[k] = k == 0 || k == slices.size() - 1 ? 0 : foretell(k);
        }
        return advantage[k];
    }

    private double foretell(int k) {
        List<Slice> others = new ArrayList<>(slices.subList(Math.max(0, k - 2), Math.min(slices.size(), k + 3)));
        int left = Math.min(k, 2) - 1;
        Slice out = others.remove(left + 1);
        double from = others.get(left).offsetMm;
        double t = (out.offsetMm - from) / (others.get(left + 1).offsetMm - from);
        float[] section = new float[lattice.nodes()];
        SliceInterpolation.psiAt(others, left, t, section); // the sign of psi is that of the distance
        double widest =
                others.stream().mapToDouble(slice -> slice.inradius).max().orElseThrow();
        double byPsi = SectionCoverage.area(CurvatureCorrection.FULL.ofPsi(section, widest, lattice), lattice, 0);
        double byArea = Measure.of(others, left, slice -> slice.area).at(t);
        return TIMES * Math.abs(byArea - out.area) - Math.abs(byPsi - out.area) + UNNOTICED * out.area;
    }

    /** Share of the smaller cross-section that lies in the larger one. */
    private double overlap(Slice one, Slice two) {
        Slice small = one.area <= two.area ? one : two;
        Slice large = small == one ? two : one;
        int inSmall = 0;
        int inBoth = 0;
        for (int i = 0; i < small.distance.length; i++) {
            if (small.distance[i] < 0) {
                inSmall++;
                inBoth += large.distance[i] < 0 ? 1 : 0;
            }
        }
        if (inSmall < 16) { // smaller than the lattice shows
            int i = Math.max(0, Math.min(lattice.nu() - 1, (int) Math.rint(small.centreX)));
            int j = Math.max(0, Math.min(lattice.nv() - 1, (int) Math.rint(small.centreY)));
            return large.distance[j * lattice.nu() + i] <= 1 ? 1 : 0;
        }
        return (double) inBoth / inSmall;
    }
}
