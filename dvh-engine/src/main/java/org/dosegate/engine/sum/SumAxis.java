package org.dosegate.engine.sum;

import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;

/** One axis of a dose grid: positions of its points, ascending, and how to step through the dose array. */
final class SumAxis {
    private final double[] atMm;
    private final int start;
    private final int stride;

    private SumAxis(double[] atMm, int start, int stride) {
        this.atMm = atMm;
        this.start = start;
        this.stride = stride;
    }

    /** The axes along a grid's rows, columns and normal; positions from its origin, mm. */
    static SumAxis[] of(DoseGrid grid) {
        return new SumAxis[] {
            of(even(grid.columns(), grid.columnSpacingMm()), 1),
            of(even(grid.rows(), grid.rowSpacingMm()), grid.columns()),
            of(grid.framePositionsMm(), grid.columns() * grid.rows())
        };
    }

    /** The directions that go with {@link #of}. */
    static Vec3[] directions(DoseGrid grid) {
        return new Vec3[] {grid.rowDirection(), grid.columnDirection(), grid.normal()};
    }

    private static double[] even(int points, double spacingMm) {
        double[] atMm = new double[points];
        for (int k = 0; k < points; k++) {
            atMm[k] = k * spacingMm;
        }
        return atMm;
    }

    private static SumAxis of(double[] atMm, int stride) {
        return atMm[1] > atMm[0] ? new SumAxis(atMm, 0, stride) : new SumAxis(atMm, 0, stride).turned();
    }

    /** Points and array steps in the opposite order. */
    private SumAxis turned() {
        int n = atMm.length;
        double[] reversed = new double[n];
        for (int k = 0; k < n; k++) {
            reversed[k] = atMm[n - 1 - k];
        }
        return new SumAxis(reversed, start + (n - 1) * stride, -stride);
    }

    /** The same axis with positions along the same or the opposite direction, from another origin. */
    SumAxis seen(boolean opposite, double originMm) {
        SumAxis axis = opposite ? turned() : this;
        double[] moved = new double[atMm.length];
        for (int k = 0; k < moved.length; k++) {
            moved[k] = originMm + (opposite ? -axis.atMm[k] : axis.atMm[k]);
        }
        return new SumAxis(moved, axis.start, axis.stride);
    }

    /** Number of points. */
    int points() {
        return atMm.length;
    }

    /** Position of a point, mm. */
    double at(int point) {
        return atMm[point];
    }

    /** Distance from one point to the next, mm. */
    double lengthMm(int interval) {
        return atMm[interval + 1] - atMm[interval];
    }

    /** What a point adds to the index in the dose array. */
    int index(int point) {
        return start + point * stride;
    }

    /** How far a position lies beyond the points, mm. */
    double beyondMm(double mm) {
        return Math.max(0, Math.max(atMm[0] - mm, mm - atMm[atMm.length - 1]));
    }

    /** The interval that holds a position, the first or last one for a position beyond. */
    int interval(double mm) {
        int n = atMm.length;
        // A guess from even spacing, then a step or two where the spacing is uneven.
        int k = (int) ((mm - atMm[0]) / (atMm[n - 1] - atMm[0]) * (n - 1));
        k = Math.max(0, Math.min(n - 2, k));
        while (k > 0 && mm < atMm[k]) {
            k--;
        }
        while (k < n - 2 && mm >= atMm[k + 1]) {
            k++;
        }
        return k;
    }

    /** Position inside an interval, 0..1, clamped. */
    double fraction(int interval, double mm) {
        return Math.max(0, Math.min(1, (mm - atMm[interval]) / lengthMm(interval)));
    }
}
