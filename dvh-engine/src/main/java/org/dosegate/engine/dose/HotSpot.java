package org.dosegate.engine.dose;

import org.dosegate.engine.geometry.Vec3;

/**
 * The hottest point of a grid. A trilinear dose is nowhere larger than at a grid point, so that it is one; of several equal ones it is the one nearest to their
 * middle, so that a plateau is marked inside and not at its rim.
 *
 * @param pointMm where it is
 * @param doseGy its dose
 */
public record HotSpot(Vec3 pointMm, double doseGy) {

    /** The hottest point of a dose. */
    public static HotSpot of(DoseGrid grid) {
        double[] sum = new double[3];
        long[] count = new long[1];
        visit(grid, (index, i, j, k) -> {
            sum[0] += i;
            sum[1] += j;
            sum[2] += k;
            count[0]++;
        });
        int[] best = new int[1];
        double[] least = {Double.POSITIVE_INFINITY};
        visit(grid, (index, i, j, k) -> {
            double a = i - sum[0] / count[0];
            double b = j - sum[1] / count[0];
            double c = k - sum[2] / count[0];
            double away = a * a + b * b + c * c;
            if (away < least[0]) {
                best[0] = index;
                least[0] = away;
            }
        });
        return new HotSpot(grid.pointMm(best[0]), grid.maxGy());
    }

    private interface Visitor {
        void at(int index, int column, int row, int frame);
    }

    private static void visit(DoseGrid grid, Visitor visitor) {
        float[] dose = grid.doseGy();
        float max = grid.maxGy();
        for (int at = 0; at < dose.length; at++) {
            if (dose[at] == max) {
                int line = at / grid.columns();
                visitor.at(at, at % grid.columns(), line % grid.rows(), line / grid.rows());
            }
        }
    }
}
