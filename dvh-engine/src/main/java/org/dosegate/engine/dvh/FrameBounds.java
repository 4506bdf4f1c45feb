package org.dosegate.engine.dvh;

import java.util.Arrays;

/** Bounds of the dose around the nodes of a lattice that is aligned with the dose grid, between two neighbouring frames of it. */
final class FrameBounds {
    /** The nodes of a lattice along one axis of the grid, and which of its grid points are near them. */
    static final class Nodes {
        private final GridAxis axis;
        /** Interval of the axis that holds each node, counted from the first. */
        private final int[] interval;
        /** First and last grid point of these intervals. */
        private final int first;

        private final int last;
        /** How many intervals further a neighbouring node can be. */
        private final int reach;

        Nodes(GridAxis axis, double firstMm, double pitchMm, int nodes) {
            this.axis = axis;
            first = axis.interval(firstMm);
            interval = new int[nodes];
            int most = 0;
            for (int i = 0; i < nodes; i++) {
                interval[i] = axis.interval(firstMm + i * pitchMm) - first;
                most = i > 0 && interval[i] - interval[i - 1] > most ? interval[i] - interval[i - 1] : most;
            }
            last = first + interval[nodes - 1] + 1;
            reach = most;
        }

        int first() {
            return first;
        }

        int last() {
            return last;
        }

        private int points() {
            return last - first + 1;
        }
    }

    private final float[] dose;
    private final GridAxis alongN;
    private final Nodes alongU;
    private final Nodes alongV;
    /** Bounds near an interval of both axes, and the frame for which they were last looked up. */
    private final float[] low;

    private final float[] high;
    private final int[] knownFrame;

    FrameBounds(float[] dose, GridAxis alongN, Nodes alongU, Nodes alongV) {
        this.dose = dose;
        this.alongN = alongN;
        this.alongU = alongU;
        this.alongV = alongV;
        low = new float[alongU.points() * alongV.points()];
        high = new float[low.length];
        knownFrame = new int[low.length];
        Arrays.fill(knownFrame, -1);
    }

    Nodes alongU() {
        return alongU;
    }

    Nodes alongV() {
        return alongV;
    }

    /** Whether the dose within one cell of a node, between this frame and the next, may lie outside a range. */
    boolean mayLeave(int frame, int i, int j, double lowGy, double highGy) {
        int at = alongV.interval[j] * alongU.points() + alongU.interval[i];
        if (knownFrame[at] != frame) {
            bound(frame, alongU.interval[i], alongV.interval[j], at);
            knownFrame[at] = frame;
        }
        return low[at] < lowGy || high[at] > highGy;
    }

    private void bound(int frame, int column, int row, int at) {
        int firstColumn = alongU.first + Math.max(0, column - alongU.reach);
        int lastColumn = Math.min(alongU.last, alongU.first + column + 1 + alongU.reach);
        int firstRow = alongV.first + Math.max(0, row - alongV.reach);
        int lastRow = Math.min(alongV.last, alongV.first + row + 1 + alongV.reach);
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (int r = firstRow; r <= lastRow; r++) {
            int k = alongU.axis.start
                    + firstColumn * alongU.axis.stride
                    + alongV.axis.start
                    + r * alongV.axis.stride
                    + alongN.start
                    + frame * alongN.stride;
            for (int c = firstColumn; c <= lastColumn; c++, k += alongU.axis.stride) {
                float near = dose[k];
                float far = dose[k + alongN.stride];
                float less = near < far ? near : far;
                float more = near < far ? far : near;
                least = less < least ? less : least;
                most = more > most ? more : most;
            }
        }
        low[at] = least;
        high[at] = most;
    }
}
