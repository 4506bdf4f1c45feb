package org.dosegate.engine.solid;

import java.util.Arrays;
import java.util.List;

/**
 * The cross-section is interpolated between neighbouring contours and continues by the same interpolation for half a spacing beyond
 * the ends. How one interval is interpolated is {@link ShapeInterval}'s matter.
 */
final class ShapeLeaf implements LeafSolid {
    private final List<Slice> slices;
    private final Lattice lattice;
    private ShapeInterval current;
    private int currentIndex = -1;
    private final ShapeChoice choice;
    private final ActiveNodes everywhere;

    ShapeLeaf(List<Slice> slices, Lattice lattice, ActiveNodes everywhere) {
        this.everywhere = everywhere;
        this.slices = slices;
        this.lattice = lattice;
        this.choice = new ShapeChoice(slices, lattice);
    }

    @Override
    public double lowMm(boolean endCaps) {
        double first = slices.get(0).offsetMm;
        return endCaps ? first - 0.5 * (slices.get(1).offsetMm - first) : first;
    }

    @Override
    public double highMm(boolean endCaps) {
        int n = slices.size();
        double last = slices.get(n - 1).offsetMm;
        return endCaps ? last + 0.5 * (last - slices.get(n - 2).offsetMm) : last;
    }

    @Override
    public double[] knotsMm() {
        int n = slices.size();
        double[] knots = new double[2 * n + 1];
        knots[0] = lowMm(true);
        for (int k = 0; k < n; k++) {
            knots[2 * k + 1] = slices.get(k).offsetMm;
            knots[2 * k + 2] = k + 1 < n ? 0.5 * (slices.get(k).offsetMm + slices.get(k + 1).offsetMm) : highMm(true);
        }
        return knots;
    }

    @Override
    public boolean constantBetweenKnots() {
        return false;
    }

    private int intervalAt(double wMm) {
        int k = 0;
        while (k + 2 < slices.size() && wMm > slices.get(k + 1).offsetMm) {
            k++;
        }
        return k;
    }

    private ShapeInterval interval(int k) {
        if (k != currentIndex) { // the sweep ascends: one interval's coefficients are enough
            current = new ShapeInterval(slices, k, choice, lattice, everywhere);
            currentIndex = k;
        }
        return current;
    }

    @Override
    public boolean faceAt(double knotMm) {
        return knotMm <= lowMm(false) || knotMm >= highMm(false);
    }

    @Override
    public ActiveNodes active(double lowMm, double highMm, boolean endCaps) {
        if (!(lowMm >= lowMm(endCaps) && highMm <= highMm(endCaps))) {
            return everywhere;
        }
        int k = intervalAt(0.5 * (lowMm + highMm));
        return interval(k).active(position(k, lowMm), position(k, highMm));
    }

    @Override
    public void values(double wMm, boolean endCaps, ActiveNodes active, float[] out) {
        if (!(wMm >= lowMm(endCaps) && wMm <= highMm(endCaps))) {
            Arrays.fill(out, Float.POSITIVE_INFINITY);
            return;
        }
        int k = intervalAt(wMm);
        interval(k).values(position(k, wMm), active, out);
    }

    private double position(int k, double wMm) {
        double w0 = slices.get(k).offsetMm;
        return (wMm - w0) / (slices.get(k + 1).offsetMm - w0);
    }
}
