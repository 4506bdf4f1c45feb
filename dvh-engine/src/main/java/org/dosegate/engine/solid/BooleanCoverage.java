package org.dosegate.engine.solid;

/**
 * Coverage of cells by a combination of several cross-sections. In a cell that one boundary crosses, the combination's share follows from
 * that leaf's; where several cross, each triangle of the cell is cut along every boundary (linear there) and the pieces are added, so
 * that shares of disjoint combinations add up exactly.
 */
final class BooleanCoverage {
    /** The two triangles of a cell, anticlockwise. */
    private static final double[] LOWER = {0, 0, 1, 0, 1, 1};

    private static final double[] UPPER = {0, 0, 1, 1, 0, 1};

    /** Less of a cell than this is what rounding leaves of an empty piece, such as a solid less a copy of itself. */
    private static final double NOTHING = 1e-9;

    private final SolidExpression expression;
    private final Lattice lattice;
    private final boolean[] in;
    private final int[] mixed;
    private final float[][] corner;
    private final CellCut cut = new CellCut();
    private double share;
    private double momentU;
    private double momentV;

    BooleanCoverage(SolidExpression expression, int leaves, Lattice lattice) {
        this.expression = expression;
        this.lattice = lattice;
        this.in = new boolean[leaves];
        this.mixed = new int[leaves];
        this.corner = new float[leaves][4];
    }

    /** Sets the coverage of the given cells. */
    void set(float[][] leafValues, int[] cells, Coverage cover) {
        int nu = lattice.nu();
        for (int cell : cells) {
            set(leafValues, cell + cell / (nu - 1), nu, cover, cell);
        }
    }

    private void set(float[][] leafValues, int at, int nu, Coverage cover, int cell) {
        int crossing = 0;
        for (int leaf = 0; leaf < in.length; leaf++) {
            float[] f = leafValues[leaf];
            boolean inside = f[at] < 0;
            in[leaf] = inside;
            if (f[at + 1] < 0 != inside || f[at + nu] < 0 != inside || f[at + nu + 1] < 0 != inside) {
                float[] c = corner[leaf];
                c[0] = f[at];
                c[1] = f[at + 1];
                c[2] = f[at + nu];
                c[3] = f[at + nu + 1];
                mixed[crossing++] = leaf;
            }
        }
        if (crossing == 0) {
            cover.set(cell, expression.inside(in) ? 1 : 0, 0, 0);
        } else if (crossing == 1) {
            oneBoundary(mixed[0], cover, cell);
        } else {
            share = 0;
            momentU = 0;
            momentV = 0;
            pieces(LOWER, 6, 0, crossing, false);
            pieces(UPPER, 6, 0, crossing, true);
            if (share < NOTHING) {
                cover.set(cell, 0, 0, 0);
            } else {
                cover.set(cell, Math.min(1, share), momentU, momentV);
            }
        }
    }

    private void oneBoundary(int leaf, Coverage cover, int cell) {
        in[leaf] = true;
        boolean whenIn = expression.inside(in);
        in[leaf] = false;
        boolean whenOut = expression.inside(in);
        if (whenIn == whenOut) {
            cover.set(cell, whenIn ? 1 : 0, 0, 0);
            return;
        }
        float[] c = corner[leaf];
        cut.set(c[0], c[1], c[2], c[3], cover, cell);
        if (whenOut) { // the rest of the cell: its share is the complement, its moments are opposite
            cover.set(cell, 1 - cover.share[cell], -cover.momentU[cell], -cover.momentV[cell]);
        }
    }

    /** Adds the part of a convex polygon (x0, y0, x1, ...) that is inside, cut along the boundaries from {@code next} on. */
    private void pieces(double[] polygon, int length, int next, int crossing, boolean upper) {
        if (length < 6) {
            return;
        }
        if (next == crossing) {
            if (expression.inside(in)) {
                add(polygon, length);
            }
            return;
        }
        int leaf = mixed[next];
        double[] part = new double[length + 4];
        in[leaf] = true;
        pieces(part, clip(polygon, length, corner[leaf], upper, true, part), next + 1, crossing, upper);
        in[leaf] = false;
        pieces(part, clip(polygon, length, corner[leaf], upper, false, part), next + 1, crossing, upper);
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

    private void add(double[] polygon, int length) {
        for (int k = 2; k + 3 < length; k += 2) {
            double ux = polygon[k] - polygon[0];
            double uy = polygon[k + 1] - polygon[1];
            double vx = polygon[k + 2] - polygon[0];
            double vy = polygon[k + 3] - polygon[1];
            double area = 0.5 * (ux * vy - uy * vx);
            share += area;
            momentU += area * (polygon[0] + (ux + vx) / 3 - 0.5);
            momentV += area * (polygon[1] + (uy + vy) / 3 - 0.5);
        }
    }
}
