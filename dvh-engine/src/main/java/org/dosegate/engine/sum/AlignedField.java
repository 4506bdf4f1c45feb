package org.dosegate.engine.sum;

import java.util.Optional;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;

/**
 * A dose whose grid has the directions of the sum's. Within a cell of the sum, dose and resampling are trilinear between the dose's own grid planes, and so is their difference: its extremes lie where
 * these planes and the cell's faces meet, and the range of errors is exact.
 */
final class AlignedField implements PartField {
    /** Grid planes as near as this to a cell's face are in it, mm. */
    static final double SAME_PLANE_MM = 1e-6;

    private static final double PARALLEL = 1 - 1e-12;

    private final float[] doseGy;
    private final SumAxis x;
    private final SumAxis y;
    private final SumAxis z;

    private AlignedField(float[] doseGy, SumAxis x, SumAxis y, SumAxis z) {
        this.doseGy = doseGy;
        this.x = x;
        this.y = y;
        this.z = z;
    }

    /** A dose seen along the axes of another grid; empty when they are not parallel. */
    static Optional<AlignedField> of(DoseGrid dose, DoseGrid base) {
        SumAxis[] own = SumAxis.of(dose);
        Vec3[] directions = SumAxis.directions(dose);
        SumAxis[] seen = new SumAxis[3];
        Vec3 origin = dose.originMm().minus(base.originMm());
        for (int axis = 0; axis < 3; axis++) {
            Vec3 along = SumAxis.directions(base)[axis];
            for (int k = 0; k < 3; k++) {
                double cosine = directions[k].dot(along);
                if (Math.abs(cosine) > PARALLEL) {
                    seen[axis] = own[k].seen(cosine < 0, origin.dot(along));
                }
            }
            if (seen[axis] == null) {
                return Optional.empty();
            }
        }
        return Optional.of(new AlignedField(dose.doseGy(), seen[0], seen[1], seen[2]));
    }

    /** Its grid planes across an axis. */
    SumAxis planes(int axis) {
        return axis == 0 ? x : axis == 1 ? y : z;
    }

    @Override
    public double gyAt(double atX, double atY, double atZ) {
        int i = x.interval(atX);
        int j = y.interval(atY);
        int k = z.interval(atZ);
        double a = x.fraction(i, atX);
        double b = y.fraction(j, atY);
        return SumCell.mix(plane(i, j, k, a, b), plane(i, j, k + 1, a, b), z.fraction(k, atZ));
    }

    private double plane(int i, int j, int k, double a, double b) {
        int at = y.index(j) + z.index(k);
        int next = y.index(j + 1) + z.index(k);
        double near = SumCell.mix(doseGy[x.index(i) + at], doseGy[x.index(i + 1) + at], a);
        return SumCell.mix(near, SumCell.mix(doseGy[x.index(i) + next], doseGy[x.index(i + 1) + next], a), b);
    }

    @Override
    public double beyondMm(double atX, double atY, double atZ) {
        return x.beyondMm(atX) + y.beyondMm(atY) + z.beyondMm(atZ);
    }

    @Override
    public boolean isExact(SumCell cell) {
        return noPlane(x, cell, 0) && noPlane(y, cell, 1) && noPlane(z, cell, 2);
    }

    /** Whether no grid plane lies between a cell's two faces across an axis. */
    private static boolean noPlane(SumAxis axis, SumCell cell, int along) {
        int first = firstPlane(axis, cell, along);
        return first == axis.points() || axis.at(first) >= cell.high[along] - SAME_PLANE_MM;
    }

    private static int firstPlane(SumAxis axis, SumCell cell, int along) {
        int first = axis.interval(cell.low[along]) + 1;
        while (first < axis.points() && axis.at(first) <= cell.low[along] + SAME_PLANE_MM) {
            first++;
        }
        return first;
    }

    @Override
    public void error(SumCell cell, ErrorRange range) {
        range.clear();
        double[] xs = stations(x, cell, 0);
        double[] ys = stations(y, cell, 1);
        double[] zs = stations(z, cell, 2);
        for (double atZ : zs) {
            for (double atY : ys) {
                for (double atX : xs) {
                    range.take(gyAt(atX, atY, atZ) - cell.gyAt(atX, atY, atZ));
                }
            }
        }
    }

    /** The cell's two faces across an axis, and the grid planes between them. */
    private static double[] stations(SumAxis axis, SumCell cell, int along) {
        double low = cell.low[along];
        double high = cell.high[along];
        int first = firstPlane(axis, cell, along);
        int end = first;
        while (end < axis.points() && axis.at(end) < high - SAME_PLANE_MM) {
            end++;
        }
        double[] stations = new double[end - first + 2];
        stations[0] = low;
        for (int k = first; k < end; k++) {
            stations[k - first + 1] = axis.at(k);
        }
        stations[end - first + 1] = high;
        return stations;
    }
}
