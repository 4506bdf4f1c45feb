package org.dosegate.engine.gamma;

/**
 * Finds gamma at one reference point after another: the least of sqrt(distance² + dose difference²), each in units of its criterion, over the
 * evaluated dose as it is interpolated, not over its grid points.
 *
 * <p>Cells are visited in growing shells round the point; one is passed over when its distance and its range of doses leave nothing better.
 * The rest is branch and bound in {@link CellMinimum}, so that the result is a value that the evaluated dose takes, and larger than the least
 * one by {@link CellMinimum#TOLERANCE} at most.
 */
final class GammaSearch {
    private final EvaluatedCells cells;
    private final double cap;
    private final CellMinimum minimum;

    GammaSearch(EvaluatedCells cells, double cap) {
        this.cells = cells;
        this.cap = cap;
        this.minimum = new CellMinimum(cells);
    }

    /**
     * Gamma at a point.
     *
     * @param x its position along the cells' axes, likewise y and z
     * @param doseGy reference dose
     * @param criterionGy dose criterion there
     * @return gamma, at most the cap; NaN where no candidate lies within the distance criterion
     */
    double at(double x, double y, double z, double doseGy, double criterionGy) {
        double bx = cells.x.beyond(x);
        double by = cells.y.beyond(y);
        double bz = cells.z.beyond(z);
        if (bx * bx + by * by + bz * bz > 1) {
            return Double.NaN;
        }
        minimum.start(x, y, z, doseGy, criterionGy, cap);
        int hx = cells.x.cell(x);
        int hy = cells.y.cell(y);
        int hz = cells.z.cell(z);
        minimum.touch(hx, hy, hz);
        visit(hx, hy, hz);
        for (int shell = 1; shell(shell, hx, hy, hz, x, y, z); shell++) {
            // The search ends with the first shell that is out of reach.
        }
        return minimum.gamma();
    }

    /** Visits the cells of one shell that are within reach of the best gamma so far; false when none of this or any further shell is. */
    private boolean shell(int shell, int hx, int hy, int hz, double x, double y, double z) {
        double reach = minimum.gamma();
        int x0 = cells.x.cell(x - reach) - hx;
        int x1 = cells.x.cell(x + reach) - hx;
        int y0 = cells.y.cell(y - reach) - hy;
        int y1 = cells.y.cell(y + reach) - hy;
        int z0 = cells.z.cell(z - reach) - hz;
        int z1 = cells.z.cell(z + reach) - hz;
        if (Math.max(Math.max(Math.max(-x0, x1), Math.max(-y0, y1)), Math.max(-z0, z1)) < shell) {
            return false;
        }
        int firstX = Math.max(x0, -shell);
        int lastX = Math.min(x1, shell);
        int firstY = Math.max(y0, -shell);
        int lastY = Math.min(y1, shell);
        int lastZ = Math.min(z1, shell);
        for (int c = Math.max(z0, -shell); c <= lastZ; c++) {
            boolean outerZ = Math.abs(c) == shell;
            for (int b = firstY; b <= lastY; b++) {
                if (outerZ || Math.abs(b) == shell) {
                    for (int a = firstX; a <= lastX; a++) {
                        visit(hx + a, hy + b, hz + c);
                    }
                } else {
                    if (firstX == -shell) {
                        visit(hx - shell, hy + b, hz + c);
                    }
                    if (lastX == shell) {
                        visit(hx + shell, hy + b, hz + c);
                    }
                }
            }
        }
        return true;
    }

    private void visit(int cx, int cy, int cz) {
        if (minimum.mayHold(cx, cy, cz)) {
            minimum.look(cx, cy, cz);
        }
    }
}
