package org.dosegate.engine.solid;

/**
 * Coverage of cells by a combination of several cross-sections. In a cell that one boundary crosses, the combination's share follows from
 * that leaf's; where several cross, each triangle of the cell is cut along every boundary (linear there) and the pieces are added, so
 * that shares of disjoint combinations add up exactly.
 */
final class BooleanCoverage {
    private final SolidExpression expression;
    private final Lattice lattice;
    private final boolean[] in;
    private final int[] mixed;
    private final float[][] corner;

    BooleanCoverage(SolidExpression expression, int leaves, Lattice lattice) {
        this.expression = expression;
        this.lattice = lattice;
        this.in = new boolean[leaves];
        this.mixed = new int[leaves];
        this.corner = new float[leaves][4];
    }

    /** Adds {@code weight} times each cell's share to {@code cover}. */
    void add(float[][] leafValues, float weight, float[] cover) {
        int nu = lattice.nu();
        int cu = nu - 1;
        for (int j = 0; j + 1 < lattice.nv(); j++) {
            for (int i = 0; i < cu; i++) {
                float share = share(leafValues, j * nu + i, nu);
                if (share != 0) {
                    cover[j * cu + i] += weight * share;
                }
            }
        }
    }

    private float share(float[][] leafValues, int at, int nu) {
        int crossing = 0;
        for (int leaf = 0; leaf < in.length; leaf++) {
            float[] f = leafValues[leaf];
            float[] c = corner[leaf];
            c[0] = f[at];
            c[1] = f[at + 1];
            c[2] = f[at + nu];
            c[3] = f[at + nu + 1];
            in[leaf] = c[0] < 0;
            if (c[1] < 0 != in[leaf] || c[2] < 0 != in[leaf] || c[3] < 0 != in[leaf]) {
                mixed[crossing++] = leaf;
            }
        }
        if (crossing == 0) {
            return expression.inside(in) ? 1 : 0;
        }
        if (crossing == 1) {
            return oneBoundary(mixed[0]);
        }
        double[] lower = {0, 0, 1, 0, 1, 1};
        double[] upper = {0, 0, 1, 1, 0, 1};
        double twice = pieces(lower, 6, 0, crossing, false) + pieces(upper, 6, 0, crossing, true);
        return (float) Math.max(0, Math.min(1, 0.5 * twice));
    }

    private float oneBoundary(int leaf) {
        in[leaf] = true;
        boolean whenIn = expression.inside(in);
        in[leaf] = false;
        boolean whenOut = expression.inside(in);
        if (whenIn == whenOut) {
            return whenIn ? 1 : 0;
        }
        float[] c = corner[leaf];
        float share = CellArea.negativeShare(c[0], c[1], c[2], c[3]);
        return whenIn ? share : 1 - share;
    }

    /** Twice the area of the part of a convex polygon (x0, y0, x1, ...) that is inside, cut along the boundaries from {@code next} on. */
    private double pieces(double[] polygon, int length, int next, int crossing, boolean upper) {
        if (length < 6) {
            return 0;
        }
        if (next == crossing) {
            return expression.inside(in) ? twiceArea(polygon, length) : 0;
        }
        int leaf = mixed[next];
        double[] part = new double[length + 4];
        in[leaf] = true;
        double sum = pieces(part, clip(polygon, length, corner[leaf], upper, true, part), next + 1, crossing, upper);
        in[leaf] = false;
        return sum + pieces(part, clip(polygon, length, corner[leaf], upper, false, part), next + 1, crossing, upper);
    }

    /** The leaf's linear function in the lower (y <= x) or upper triangle. */
    private static double value(float[] c, boolean upper, double x, double y) {
        return upper ? c[0] + y * (c[2] - c[0]) + x * (c[3] - c[2]) : c[0] + x * (c[1] - c[0]) + y * (c[3] - c[1]);
    }

    private static int clip(double[] polygon, int length, float[] c, boolean upper, boolean negative, double[] out) {
        int n = 0;
        double px = polygon[length - 2];
        double py = polygon[length - 1];
        double pf = value(c, upper, px, py);
        for (int k = 0; k < length; k += 2) {
            double qx = polygon[k];
            double qy = polygon[k + 1];
            double qf = value(c, upper, qx, qy);
            if (pf < 0 != qf < 0) {
                double t = pf / (pf - qf);
                out[n++] = px + t * (qx - px);
                out[n++] = py + t * (qy - py);
            }
            if (qf < 0 == negative) {
                out[n++] = qx;
                out[n++] = qy;
            }
            px = qx;
            py = qy;
            pf = qf;
        }
        return n;
    }

    private static double twiceArea(double[] polygon, int length) {
        double sum = 0;
        for (int k = 2; k + 3 < length; k += 2) {
            double ux = polygon[k] - polygon[0];
            double uy = polygon[k + 1] - polygon[1];
            double vx = polygon[k + 2] - polygon[0];
            double vy = polygon[k + 3] - polygon[1];
            sum += ux * vy - uy * vx;
        }
        return Math.abs(sum);
    }
}
