package org.dosegate.engine.solid;

import java.util.Arrays;
import java.util.List;

/** Each contour extends, unchanged, half-way to its neighbours and half a spacing beyond the ends. */
final class PrismLeaf implements LeafSolid {
    private final List<Slice> slices;
    private final Lattice lattice;
    private final CurvatureCorrection correction;
    /** Ends of the slabs: slab k is {@code [bounds[k], bounds[k + 1]]}. */
    private final double[] bounds;

    /** The slice of one slab as cells want it, free of the bias of linear interpolation. */
    private float[] current;

    private int currentSlab = -1;

    PrismLeaf(List<Slice> slices, Lattice lattice, CurvatureCorrection correction) {
        this.correction = correction;
        this.slices = slices;
        this.lattice = lattice;
        int n = slices.size();
        bounds = new double[n + 1];
        for (int k = 1; k < n; k++) {
            bounds[k] = 0.5 * (slices.get(k - 1).offsetMm + slices.get(k).offsetMm);
        }
        bounds[0] = 2 * slices.get(0).offsetMm - bounds[1];
        bounds[n] = 2 * slices.get(n - 1).offsetMm - bounds[n - 1];
    }

    @Override
    public double lowMm(boolean endCaps) {
        return endCaps ? bounds[0] : slices.get(0).offsetMm;
    }

    @Override
    public double highMm(boolean endCaps) {
        return endCaps ? bounds[bounds.length - 1] : slices.get(slices.size() - 1).offsetMm;
    }

    @Override
    public double[] knotsMm() {
        double[] knots = Arrays.copyOf(bounds, bounds.length + 2);
        knots[bounds.length] = lowMm(false);
        knots[bounds.length + 1] = highMm(false);
        Arrays.sort(knots);
        return knots;
    }

    @Override
    public boolean constantBetweenKnots() {
        return true;
    }

    @Override
    public boolean faceAt(double knotMm) {
        return knotMm <= lowMm(false) || knotMm >= highMm(false);
    }

    @Override
    public ActiveNodes active(double lowMm, double highMm, boolean endCaps) {
        if (highMm <= lowMm(endCaps) || lowMm >= highMm(endCaps)) {
            return ActiveNodes.nowhere(lattice);
        }
        float[] d = corrected(slab(0.5 * (lowMm + highMm)));
        byte[] sign = new byte[d.length];
        for (int k = 0; k < sign.length; k++) {
            sign[k] = (byte) (d[k] < 0 ? -1 : 1);
        }
        return ActiveNodes.of(sign, lattice);
    }

    @Override
    public void values(double wMm, boolean endCaps, ActiveNodes active, float[] out) {
        if (!(wMm >= lowMm(endCaps) && wMm <= highMm(endCaps))) {
            Arrays.fill(out, Float.POSITIVE_INFINITY);
            return;
        }
        float[] d = corrected(slab(wMm));
        System.arraycopy(d, 0, out, 0, d.length);
    }

    private float[] corrected(int slab) {
        if (slab != currentSlab) { // the sweep ascends: one is enough
            current = correction.ofDistance(slices.get(slab).distance, lattice);
            currentSlab = slab;
        }
        return current;
    }

    private int slab(double wMm) {
        int at = Arrays.binarySearch(bounds, wMm);
        return Math.max(0, Math.min(slices.size() - 1, at >= 0 ? at : -at - 2));
    }
}
