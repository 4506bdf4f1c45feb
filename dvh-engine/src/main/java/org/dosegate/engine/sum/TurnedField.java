package org.dosegate.engine.sum;

import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;

/**
 * A dose whose grid is turned against the sum's. From the middle of a box on, the dose leaves a linear one by no more than the largest difference of their slopes along each axis times half the box's size
 * along it; the dose's slopes are among those between neighbouring grid points of the cells that the box touches. The same holds for the resampling and its slopes. Cells where
 * this says little are divided.
 */
final class TurnedField implements PartField {
    /** Parts of a cell along each axis, tried in turn until the range of errors is narrow enough. */
    private static final int[] PARTS = {1, 2, 4};

    /** Narrow enough, as a share of the dose's maximum. */
    private static final double[] ENOUGH = {1e-3, 1e-2, Double.POSITIVE_INFINITY};

    private final float[] doseGy;
    private final double maxGy;
    private final SumAxis[] axes;
    /** Directions of the dose's axes along those of the sum. */
    private final Vec3[] directions = new Vec3[3];
    /** The sum's origin along the dose's axes, mm. */
    private final double[] shiftMm = new double[3];

    TurnedField(DoseGrid dose, DoseGrid base) {
        doseGy = dose.doseGy();
        maxGy = dose.maxGy();
        axes = SumAxis.of(dose);
        Vec3[] along = SumAxis.directions(base);
        Vec3 origin = base.originMm().minus(dose.originMm());
        for (int axis = 0; axis < 3; axis++) {
            Vec3 own = SumAxis.directions(dose)[axis];
            directions[axis] = new Vec3(own.dot(along[0]), own.dot(along[1]), own.dot(along[2]));
            shiftMm[axis] = origin.dot(own);
        }
    }

    private double own(int axis, double x, double y, double z) {
        Vec3 d = directions[axis];
        return shiftMm[axis] + d.x() * x + d.y() * y + d.z() * z;
    }

    @Override
    public double gyAt(double x, double y, double z) {
        double atA = own(0, x, y, z);
        double atB = own(1, x, y, z);
        double atC = own(2, x, y, z);
        int i = axes[0].interval(atA);
        int j = axes[1].interval(atB);
        int k = axes[2].interval(atC);
        double a = axes[0].fraction(i, atA);
        double b = axes[1].fraction(j, atB);
        double low = SumCell.mix(row(i, j, k, a), row(i, j + 1, k, a), b);
        double high = SumCell.mix(row(i, j, k + 1, a), row(i, j + 1, k + 1, a), b);
        return SumCell.mix(low, high, axes[2].fraction(k, atC));
    }

    private double row(int i, int j, int k, double a) {
        return SumCell.mix(point(i, j, k), point(i + 1, j, k), a);
    }

    private double point(int i, int j, int k) {
        return doseGy[axes[0].index(i) + axes[1].index(j) + axes[2].index(k)];
    }

    @Override
    public double beyondMm(double x, double y, double z) {
        return axes[0].beyondMm(own(0, x, y, z))
                + axes[1].beyondMm(own(1, x, y, z))
                + axes[2].beyondMm(own(2, x, y, z));
    }

    @Override
    public boolean isExact(SumCell cell) {
        return false;
    }

    @Override
    public void error(SumCell cell, ErrorRange range) {
        for (int attempt = 0; attempt < PARTS.length; attempt++) {
            range.clear();
            divided(cell, PARTS[attempt], range);
            if (range.largestGy() <= ENOUGH[attempt] * maxGy) {
                return;
            }
        }
    }

    private void divided(SumCell cell, int parts, ErrorRange range) {
        double[] half = new double[3];
        double[] slopes = new double[3];
        double ofResampling = 0;
        for (int axis = 0; axis < 3; axis++) {
            double lengthMm = cell.high[axis] - cell.low[axis];
            half[axis] = lengthMm / (2 * parts);
            double low = cell.leastRiseGy(axis) / lengthMm;
            double high = cell.largestRiseGy(axis) / lengthMm;
            slopes[axis] = 0.5 * (low + high);
            ofResampling += 0.5 * (high - low) * half[axis];
        }
        Vec3 slope = new Vec3(slopes[0], slopes[1], slopes[2]);
        for (int k = 0; k < parts; k++) {
            for (int j = 0; j < parts; j++) {
                for (int i = 0; i < parts; i++) {
                    double x = cell.low[0] + (2 * i + 1) * half[0];
                    double y = cell.low[1] + (2 * j + 1) * half[1];
                    double z = cell.low[2] + (2 * k + 1) * half[2];
                    double middle = gyAt(x, y, z) - cell.gyAt(x, y, z);
                    double open = deviation(x, y, z, half, slope) + ofResampling;
                    range.take(middle - open);
                    range.take(middle + open);
                }
            }
        }
    }

    /** How far the dose may be from a linear one with its value in the middle of a box and the given slopes along the sum's axes, Gy. */
    private double deviation(double x, double y, double z, double[] half, Vec3 slope) {
        int[] first = new int[3];
        int[] last = new int[3];
        double[] reach = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            Vec3 d = directions[axis];
            reach[axis] = Math.abs(d.x()) * half[0] + Math.abs(d.y()) * half[1] + Math.abs(d.z()) * half[2];
            double middle = own(axis, x, y, z);
            first[axis] = axes[axis].interval(middle - reach[axis]);
            last[axis] = axes[axis].interval(middle + reach[axis]);
        }
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            sum += reach[axis] * steepest(axis, first, last, directions[axis].dot(slope));
        }
        return sum;
    }

    /** The largest difference of the slopes along one axis over a block of grid cells from a given one, Gy/mm. */
    private double steepest(int axis, int[] first, int[] last, double slope) {
        int second = (axis + 1) % 3;
        int third = (axis + 2) % 3;
        double most = 0;
        for (int c = first[third]; c <= last[third] + 1; c++) {
            for (int b = first[second]; b <= last[second] + 1; b++) {
                int at = axes[second].index(b) + axes[third].index(c);
                for (int a = first[axis]; a <= last[axis]; a++) {
                    double rise = doseGy[at + axes[axis].index(a + 1)] - doseGy[at + axes[axis].index(a)];
                    most = Math.max(most, Math.abs(rise / axes[axis].lengthMm(a) - slope));
                }
            }
        }
        return most;
    }
}
