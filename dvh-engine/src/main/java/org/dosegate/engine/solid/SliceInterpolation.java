package org.dosegate.engine.solid;

import java.util.List;
import java.util.function.Function;

/** A function of the nodes, known at the contours, between two of them; see {@link Neighbours} for the rule. */
final class SliceInterpolation {
    private final float[] f1;
    private final float[] f2;
    private final float[] bend;

    /** The function between slices k and k + 1. */
    SliceInterpolation(List<Slice> slices, int k, Function<Slice, float[]> function) {
        f1 = function.apply(slices.get(k));
        f2 = function.apply(slices.get(k + 1));
        float[] f0 = k > 0 ? function.apply(slices.get(k - 1)) : f1;
        float[] f3 = k + 2 < slices.size() ? function.apply(slices.get(k + 2)) : f2;
        Neighbours neighbours = neighbours(slices, k);
        bend = new float[f1.length];
        for (int i = 0; i < bend.length; i++) {
            bend[i] = neighbours.bend(f0[i], f1[i], f2[i], f3[i]);
        }
    }

    /** Sets all nodes once, between slices k and k + 1; t is 0 at the first and 1 at the second. */
    static void at(List<Slice> slices, int k, Function<Slice, float[]> function, double t, float[] out) {
        float[] f1 = function.apply(slices.get(k));
        float[] f2 = function.apply(slices.get(k + 1));
        float[] f0 = k > 0 ? function.apply(slices.get(k - 1)) : f1;
        float[] f3 = k + 2 < slices.size() ? function.apply(slices.get(k + 2)) : f2;
        Neighbours neighbours = neighbours(slices, k);
        float a = (float) (1 - t);
        float b = (float) t;
        float c = (float) (t * (1 - t));
        for (int i = 0; i < out.length; i++) {
            out[i] = a * f1[i] + b * f2[i] - c * neighbours.bend(f0[i], f1[i], f2[i], f3[i]);
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
