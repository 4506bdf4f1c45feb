package org.dosegate.engine.dvh;

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
    /** Bounds of both frames: of a column of grid points near an interval of rows, then near an interval of both axes. */
    private final float[] columnLow;

    private final float[] columnHigh;
    private final float[] low;
    private final float[] high;
    private int boundedFrame = -1;

    FrameBounds(float[] dose, GridAxis alongN, Nodes alongU, Nodes alongV) {
        this.dose = dose;
        this.alongN = alongN;
        this.alongU = alongU;
        this.alongV = alongV;
        columnLow = new float[alongU.points()];
        columnHigh = new float[alongU.points()];
        low = new float[alongU.points() * alongV.points()];
        high = new float[low.length];
    }

    Nodes alongU() {
        return alongU;
    }

    Nodes alongV() {
        return alongV;
    }

    /** Whether the dose within one cell of a node, between this frame and the next, may lie outside a range. */
    boolean mayLeave(int frame, int i, int j, double lowGy, double highGy) {
        if (boundedFrame != frame) {
            bound(frame);
            boundedFrame = frame;
        }
        int at = alongV.interval[j] * columnLow.length + alongU.interval[i];
        return low[at] < lowGy || high[at] > highGy;
    }

    private void bound(int frame) {
        int columns = columnLow.length;
        for (int row = 0; row + 1 < alongV.points(); row++) {
            boundColumns(frame, Math.max(0, row - alongV.reach), Math.min(alongV.points() - 1, row + 1 + alongV.reach));
            for (int column = 0; column + 1 < columns; column++) {
                float least = Float.POSITIVE_INFINITY;
                float most = Float.NEGATIVE_INFINITY;
                int end = Math.min(columns - 1, column + 1 + alongU.reach);
                for (int k = Math.max(0, column - alongU.reach); k <= end; k++) {
                    least = columnLow[k] < least ? columnLow[k] : least;
                    most = columnHigh[k] > most ? columnHigh[k] : most;
                }
                low[row * columns + column] = least;
                high[row * columns + column] = most;
            }
        }
    }

    private void boundColumns(int frame, int fromRow, int toRow) {
        for (int k = 0; k < columnLow.length; k++) {
            float least = Float.POSITIVE_INFINITY;
            float most = Float.NEGATIVE_INFINITY;
            int at = alongU.axis.start
                    + (alongU.first + k) * alongU.axis.stride
                    + alongV.axis.start
                    + (alongV.first + fromRow) * alongV.axis.stride
                    + alongN.start
                    + frame * alongN.stride;
            for (int row = fromRow; row <= toRow; row++, at += alongV.axis.stride) {
                float near = dose[at];
                float far = dose[at + alongN.stride];
                float less = near < far ? near : far;
                float more = near < far ? far : near;
                least = less < least ? less : least;
                most = more > most ? more : most;
            }
            columnLow[k] = least;
            columnHigh[k] = most;
        }
    }
}
