package org.dosegate.engine.dose;

/** Positions of the frames along the normal -> fractional frame index, for even and uneven, ascending and descending frames. */
public final class FrameAxis {
    private final double[] ascendingMm;
    private final boolean descending;

    private FrameAxis(double[] ascendingMm, boolean descending) {
        this.ascendingMm = ascendingMm;
        this.descending = descending;
    }

    /** The frame axis of a grid. */
    public static FrameAxis of(DoseGrid grid) {
        double[] p = grid.framePositionsMm();
        boolean descending = p[1] < p[0];
        if (descending) {
            for (int a = 0, b = p.length - 1; a < b; a++, b--) {
                double t = p[a];
                p[a] = p[b];
                p[b] = t;
            }
        }
        return new FrameAxis(p, descending);
    }

    /** Least frame position, mm from the grid's origin along its normal. */
    public double lowMm() {
        return ascendingMm[0];
    }

    /** Largest frame position, mm from the grid's origin along its normal. */
    public double highMm() {
        return ascendingMm[ascendingMm.length - 1];
    }

    /** Fractional frame index of a position, mm; NaN outside the frames. */
    public double index(double positionMm) {
        double[] p = ascendingMm;
        int n = p.length;
        if (!(positionMm >= p[0] && positionMm <= p[n - 1])) {
            return Double.NaN;
        }
        int at = java.util.Arrays.binarySearch(p, positionMm);
        double index;
        if (at >= 0) {
            index = at;
        } else {
            int low = Math.max(0, Math.min(-at - 2, n - 2)); // a search takes -0.0 for less than 0
            index = low + (positionMm - p[low]) / (p[low + 1] - p[low]);
        }
        return descending ? n - 1 - index : index;
    }
}
