package org.dosegate.engine.solid;

import java.util.List;

/** A function of the nodes, known at the contours, between two of them; see {@link Neighbours} for the rule. */
final class SliceInterpolation {
    private final float[] f1;
    private final float[] f2;
    private final float[] bend;

    private SliceInterpolation(float[] f1, float[] f2, float[] bend) {
        this.f1 = f1;
        this.f2 = f2;
        this.bend = bend;
    }

    /** The distance between slices k and k + 1. */
    static SliceInterpolation ofDistance(List<Slice> slices, int k) {
        float[] f1 = slices.get(k).distance;
        float[] f2 = slices.get(k + 1).distance;
        float[] f0 = slices.get(Math.max(0, k - 1)).distance;
        float[] f3 = slices.get(Math.min(slices.size() - 1, k + 2)).distance;
        Neighbours neighbours = neighbours(slices, k);
        float[] bend = new float[f1.length];
        for (int i = 0; i < bend.length; i++) {
            bend[i] = neighbours.bend(f0[i], f1[i], f2[i], f3[i]);
        }
        return new SliceInterpolation(f1, f2, bend);
    }

    /** psi = s (s + 2 rho) of the distance s between slices k and k + 1, lattice units squared: for a circle the squared distance from its centre less its squared radius. */
    static SliceInterpolation ofPsi(List<Slice> slices, int k) {
        Psi psi = new Psi(slices, k);
        int n = slices.get(k).distance.length;
        SliceInterpolation made = new SliceInterpolation(new float[n], new float[n], new float[n]);
        for (int i = 0; i < n; i++) {
            psi.at(i);
            made.f1[i] = psi.p1;
            made.f2[i] = psi.p2;
            made.bend[i] = psi.bend;
        }
        return made;
    }

    /** Sets all nodes to psi once, between slices k and k + 1; t is 0 at the first and 1 at the second. */
    static void psiAt(List<Slice> slices, int k, double t, float[] out) {
        Psi psi = new Psi(slices, k);
        float a = (float) (1 - t);
        float b = (float) t;
        float c = (float) (t * (1 - t));
        for (int i = 0; i < out.length; i++) {
            psi.at(i);
            out[i] = a * psi.p1 + b * psi.p2 - c * psi.bend;
        }
    }

    /** psi at the slices around an interval, node by node: kept for all slices it would be as much again as their distances. */
    private static final class Psi {
        private final float[] s0;
        private final float[] s1;
        private final float[] s2;
        private final float[] s3;
        private final float twice0;
        private final float twice1;
        private final float twice2;
        private final float twice3;
        private final Neighbours neighbours;
        private float p1;
        private float p2;
        private float bend;

        Psi(List<Slice> slices, int k) {
            Slice one = slices.get(k);
            Slice two = slices.get(k + 1);
            Slice before = slices.get(Math.max(0, k - 1));
            Slice after = slices.get(Math.min(slices.size() - 1, k + 2));
            s0 = before.distance;
            s1 = one.distance;
            s2 = two.distance;
            s3 = after.distance;
            twice0 = (float) (2 * before.inradius);
            twice1 = (float) (2 * one.inradius);
            twice2 = (float) (2 * two.inradius);
            twice3 = (float) (2 * after.inradius);
            neighbours = neighbours(slices, k);
        }

        void at(int i) {
            p1 = s1[i] * (s1[i] + twice1);
            p2 = s2[i] * (s2[i] + twice2);
            bend = neighbours.bend(s0[i] * (s0[i] + twice0), p1, p2, s3[i] * (s3[i] + twice3));
        }
    }

    /** Distances between the slices around an interval. */
    static Neighbours neighbours(List<Slice> slices, int k) {
        return neighbours(slices, k, k > 0, k + 2 < slices.size());
    }

    /** Distances between the slices around an interval, of which the outer ones may not count. */
    static Neighbours neighbours(List<Slice> slices, int k, boolean before, boolean after) {
        double w1 = slices.get(k).offsetMm;
        double w2 = slices.get(k + 1).offsetMm;
        return new Neighbours(
                before && k > 0 ? w1 - slices.get(k - 1).offsetMm : 0,
                w2 - w1,
                after && k + 2 < slices.size() ? slices.get(k + 2).offsetMm - w2 : 0);
    }

    /** Sets all nodes; t is 0 at the first slice and 1 at the second. */
    void at(double t, float[] out) {
        float a = (float) (1 - t);
        float b = (float) t;
        float c = (float) (t * (1 - t));
        for (int i = 0; i < out.length; i++) {
            out[i] = a * f1[i] + b * f2[i] - c * bend[i];
        }
    }

    /** Sets the given nodes. */
    void at(double t, int[] nodes, float[] out) {
        float a = (float) (1 - t);
        float b = (float) t;
        float c = (float) (t * (1 - t));
        for (int k : nodes) {
            out[k] = a * f1[k] + b * f2[k] - c * bend[k];
        }
    }

    /** A node's value. */
    float at(double t, int node) {
        return (float) (1 - t) * f1[node] + (float) t * f2[node] - (float) (t * (1 - t)) * bend[node];
    }

    /** A node's value at the slice that is nearer to t. */
    float nearest(double t, int node) {
        return t < 0.5 ? f1[node] : f2[node];
    }

    /**
     * The sign that each node keeps between two positions, 0 where it may change.
     *
     * @param lowShift least value that may still be taken off
     * @param highShift largest value that may still be taken off
     */
    byte[] signs(double from, double to, float lowShift, float highShift) {
        float a1 = (float) (1 - from);
        float b1 = (float) from;
        float c1 = (float) (from * (1 - from));
        float a2 = (float) (1 - to);
        float b2 = (float) to;
        float c2 = (float) (to * (1 - to));
        float bulge =
                (float) (0.25 * (to - from) * (to - from)); // a parabola leaves its chord by this much of its bend
        byte[] sign = new byte[f1.length];
        for (int i = 0; i < sign.length; i++) {
            float x = a1 * f1[i] + b1 * f2[i] - c1 * bend[i];
            float y = a2 * f1[i] + b2 * f2[i] - c2 * bend[i];
            float below = bulge * bend[i];
            float above = below < 0 ? -below : 0;
            below = below > 0 ? below : 0;
            if (x - lowShift < -above && y - lowShift < -above) {
                sign[i] = -1;
            } else if (x - highShift > below && y - highShift > below) {
                sign[i] = 1;
            }
        }
        return sign;
    }
}
