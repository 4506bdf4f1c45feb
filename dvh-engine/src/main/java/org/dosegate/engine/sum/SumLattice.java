package org.dosegate.engine.sum;

import java.util.List;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.geometry.Vec3;

/**
 * The points of a sum: those of its finest grid that lie in a box within the hulls of all doses, with more points between them where that places the grid planes of the other doses on them or, else, halves the
 * way between points.
 */
final class SumLattice {
    /** Grids as near as this are taken for one, and points as far as this beyond a hull for inside, mm. */
    static final double SAME_POINT_MM = 1e-3;

    /** More points than this are not made for the sake of a better resampling. */
    private static final long MOST_POINTS = 16_000_000;

    private static final int FINEST = 4;

    private final DoseGrid base;
    /** Positions along the base grid's axes from its origin, mm, ascending. */
    private final double[][] atMm;

    private SumLattice(DoseGrid base, double[][] atMm) {
        this.base = base;
        this.atMm = atMm;
    }

    /**
     * Chooses the points.
     *
     * @param base the finest grid
     * @param fields all doses, seen along its axes
     * @throws GeometryException with code NO_COMMON_VOLUME when there is no such box
     */
    static SumLattice of(DoseGrid base, List<PartField> fields) {
        SumAxis[] axes = SumAxis.of(base);
        for (int axis = 0; axis < 3; axis++) {
            axes[axis] = axes[axis].seen(false, 0);
        }
        CommonBox box = CommonBox.of(axes, fields);
        double[][] plain = new double[3][];
        double[][] finer = new double[3][];
        long points = 1;
        for (int axis = 0; axis < 3; axis++) {
            plain[axis] = box.positionsMm(axis);
            finer[axis] = divided(plain[axis], parts(axis, plain[axis], fields));
            points *= finer[axis].length;
        }
        return new SumLattice(base, points <= MOST_POINTS ? finer : plain);
    }

    /** In how many parts to divide each interval: the fewest that place all grid planes on points; two where that is impossible or asks for too many. */
    private static int parts(int axis, double[] positions, List<PartField> fields) {
        for (int parts = 1; parts <= FINEST; parts++) {
            double[] divided = divided(positions, parts);
            if (fields.stream().allMatch(field -> onPoints(field, axis, divided))) {
                return parts;
            }
        }
        return 2;
    }

    private static boolean onPoints(PartField field, int axis, double[] positions) {
        if (!(field instanceof AlignedField aligned)) {
            return false;
        }
        SumAxis planes = aligned.planes(axis);
        int at = 0;
        for (int plane = 0; plane < planes.points(); plane++) {
            double mm = planes.at(plane);
            boolean between = mm > positions[0] && mm < positions[positions.length - 1];
            while (at < positions.length - 1 && positions[at] < mm - AlignedField.SAME_PLANE_MM) {
                at++;
            }
            if (between && Math.abs(positions[at] - mm) > AlignedField.SAME_PLANE_MM) {
                return false;
            }
        }
        return true;
    }

    private static double[] divided(double[] positions, int parts) {
        double[] divided = new double[(positions.length - 1) * parts + 1];
        for (int k = 0; k < divided.length; k++) {
            int interval = Math.min(k / parts, positions.length - 2);
            double share = (double) (k - interval * parts) / parts;
            divided[k] = positions[interval] + share * (positions[interval + 1] - positions[interval]);
        }
        return divided;
    }

    /** Points along an axis. */
    int points(int axis) {
        return atMm[axis].length;
    }

    /** Position of a point along an axis, mm. */
    double at(int axis, int point) {
        return atMm[axis][point];
    }

    /** Index of a point in an array of doses. */
    int index(int x, int y, int z) {
        return (z * points(1) + y) * points(0) + x;
    }

    /** A dose at the points, of parts whose steps leave it open by so much. */
    DoseGrid grid(float[] doseGy, double halfStepGy) {
        Vec3 origin = base.originMm()
                .plus(base.rowDirection().times(atMm[0][0]))
                .plus(base.columnDirection().times(atMm[1][0]))
                .plus(base.normal().times(atMm[2][0]));
        double[] frames = atMm[2].clone();
        for (int k = 0; k < frames.length; k++) {
            frames[k] -= atMm[2][0];
        }
        return new DoseGrid(
                doseGy,
                points(0),
                points(1),
                origin,
                base.rowDirection(),
                base.columnDirection(),
                spacingMm(0),
                spacingMm(1),
                frames,
                halfStepGy);
    }

    private double spacingMm(int axis) {
        int intervals = points(axis) - 1;
        return (atMm[axis][intervals] - atMm[axis][0]) / intervals;
    }
}
