package org.dosegate.engine.solid;

import java.util.Arrays;

/**
 * A solid whose contour planes are not parallel to the lattice at hand: its values are sampled once on a lattice of its own and read
 * from there trilinearly.
 */
final class TiltedLeaf implements LeafSolid {
    private final Lattice own;
    private final Lattice target;
    private final ActiveNodes everywhere;
    private final double firstMm;
    private final int layers;
    private final float[][] withCaps;
    private final float[][] withoutCaps;
    private final double lowMm;
    private final double highMm;

    TiltedLeaf(LeafSolid solid, Lattice own, Lattice target, ActiveNodes everywhere, double lowMm, double highMm) {
        this.everywhere = everywhere;
        this.own = own;
        this.target = target;
        this.lowMm = lowMm;
        this.highMm = highMm;
        this.firstMm = solid.lowMm(true) - 2 * own.pitchMm();
        this.layers = (int) Math.ceil((solid.highMm(true) - solid.lowMm(true)) / own.pitchMm()) + 5;
        this.withCaps = sample(solid, true);
        this.withoutCaps = sample(solid, false);
    }

    private float[][] sample(LeafSolid solid, boolean endCaps) {
        float[][] stack = new float[layers][own.nodes()];
        ActiveNodes all = ActiveNodes.everywhere(own);
        for (int k = 0; k < layers; k++) {
            double w = firstMm + k * own.pitchMm();
            double low = solid.lowMm(endCaps);
            double high = solid.highMm(endCaps);
            solid.values(Math.max(low, Math.min(high, w)), endCaps, all, stack[k]);
            float beyond = (float) (Math.max(low - w, w - high) / own.pitchMm());
            for (int i = 0; i < stack[k].length; i++) {
                stack[k][i] = Math.max(stack[k][i], beyond);
            }
        }
        return stack;
    }

    @Override
    public double lowMm(boolean endCaps) {
        return lowMm;
    }

    @Override
    public double highMm(boolean endCaps) {
        return highMm;
    }

    @Override
    public boolean capsMatterAt(double wMm) {
        return true; // its caps are not across this lattice's normal: they can show anywhere
    }

    @Override
    public double[] knotsMm() {
        return new double[] {lowMm, highMm};
    }

    @Override
    public boolean constantBetweenKnots() {
        return false;
    }

    @Override
    public boolean faceAt(double knotMm) {
        return false;
    }

    @Override
    public ActiveNodes active(double lowMm, double highMm, boolean endCaps) {
        return everywhere;
    }

    @Override
    public void values(double wMm, boolean endCaps, ActiveNodes active, float[] out) {
        if (!(wMm >= lowMm && wMm <= highMm)) {
            Arrays.fill(out, Float.POSITIVE_INFINITY);
            return;
        }
        float[][] stack = endCaps ? withCaps : withoutCaps;
        double scale = own.pitchMm() / target.pitchMm(); // distances in the target's lattice units
        for (int j = 0; j < target.nv(); j++) {
            for (int i = 0; i < target.nu(); i++) {
                var p = target.point(i, j, wMm).minus(own.origin());
                double a = p.dot(own.u()) / own.pitchMm();
                double b = p.dot(own.v()) / own.pitchMm();
                double c = (p.dot(own.n()) - firstMm) / own.pitchMm();
                out[j * target.nu() + i] = (float) (scale * at(stack, a, b, c));
            }
        }
    }

    private double at(float[][] stack, double a, double b, double c) {
        if (!(a >= 0 && b >= 0 && c >= 0 && a <= own.nu() - 1 && b <= own.nv() - 1 && c <= layers - 1)) {
            return 1; // outside the box of the solid: one cell away is as good as any distance
        }
        int i = Math.min((int) a, own.nu() - 2);
        int j = Math.min((int) b, own.nv() - 2);
        int k = Math.min((int) c, layers - 2);
        double low = plane(stack[k], i, j, a - i, b - j);
        double high = plane(stack[k + 1], i, j, a - i, b - j);
        return low + (c - k) * (high - low);
    }

    private double plane(float[] f, int i, int j, double a, double b) {
        int at = j * own.nu() + i;
        double near = f[at] + a * (f[at + 1] - f[at]);
        double far = f[at + own.nu()] + a * (f[at + own.nu() + 1] - f[at + own.nu()]);
        return near + b * (far - near);
    }
}
