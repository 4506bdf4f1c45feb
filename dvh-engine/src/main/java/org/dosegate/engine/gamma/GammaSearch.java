package org.dosegate.engine.gamma;

/**
 * Finds gamma at one reference point after another: the least of sqrt(distance² + dose difference²), each in units of its criterion, over the
 * evaluated dose as it is interpolated, not over its grid points.
 *
 * <p>Too much dose at the point itself (that is, at the place of the evaluated grid nearest to it) is never met better by going where the dose does not fall: if it falls nowhere along an axis
 * within reach, the place with the same other coordinates, but not beyond the point, is nearer, and has either no more dose above the reference, or less dose than that; then
 * a place with just the reference dose lies between it and the point. Likewise for too little dose. So in a plan, whose dose mostly rises and falls over several cells, one cell or a few are left.
 *
 * <p>These are visited in growing shells round the point; one is passed over when its distance and its range of doses leave nothing better. The rest is {@link CellLook}, so that the
 * result is a value that the evaluated dose takes, and larger than the least one by {@link GammaPoint#TOLERANCE} at most.
 */
final class GammaSearch {
    /** Of more cells than these the slopes are not asked for. */
    private static final int FEW = 64;

    /** What lies this little beyond a face of a cell lies on it, in units of the distance criterion: rounding of positions. */
    private static final double SLIVER = 1e-11;

    private final EvaluatedCells cells;
    private final double cap;
    private final GammaPoint point = new GammaPoint();
    private final CellLook look;

    /** The cell of the point, the one that was looked at first, and whether the difference at the point is positive. */
    private int hx;

    private int hy;
    private int hz;
    private int fx;
    private int fy;
    private int fz;
    private boolean tooMuch;

    /** Cells that may be better. */
    private int x0;

    private int x1;
    private int y0;
    private int y1;
    private int z0;
    private int z1;

    GammaSearch(EvaluatedCells cells, double cap) {
        this.cells = cells;
        this.cap = cap;
        this.look = new CellLook(cells, point);
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
        point.start(x, y, z, doseGy, criterionGy, cap);
        hx = cells.x.cell(x + SLIVER, hx);
        hy = cells.y.cell(y + SLIVER, hy);
        hz = cells.z.cell(z + SLIVER, hz);
        // On a face the dose says on which side to begin.
        boolean more = cells.doseGy[cells.corner(hx, hy, hz)] > doseGy;
        int slopes = cells.slopes(hx, hx, hy, hy, hz, hz);
        fx = first(cells.x, hx, x, slopes, more);
        fy = first(cells.y, hy, y, slopes >> CellSlopes.BITS, more);
        fz = first(cells.z, hz, z, slopes >> (2 * CellSlopes.BITS), more);
        double value = look.at(fx, fy, fz);
        if (value == 0 || point.reach == 0) {
            return point.gamma;
        }
        tooMuch = value > 0;
        x0 = 0;
        x1 = cells.x.cells() - 1;
        y0 = 0;
        y1 = cells.y.cells() - 1;
        z0 = 0;
        z1 = cells.z.cells() - 1;
        withinReach();
        boolean directed = direct();
        if (directed && x0 == fx && x1 == fx && y0 == fy && y1 == fy && z0 == fz && z1 == fz) {
            return point.gamma;
        }
        for (int shell = 0; shell <= farthest(); shell++) {
            shell(shell);
            withinReach();
            directed = directed || direct();
        }
        return point.gamma;
    }

    /** The cell to begin with along an axis: the one before the point's where that begins at the point and the dose there gets worse. */
    private static int first(CellAxis axis, int cell, double position, int slopes, boolean tooMuch) {
        boolean worse = (slopes & 3) == (tooMuch ? CellSlopes.RISES : CellSlopes.FALLS);
        return worse && cell > 0 && position - axis.at[cell] <= SLIVER ? cell - 1 : cell;
    }

    /** Leaves the cells that are within reach along each axis. */
    private void withinReach() {
        double reach = point.reach;
        x0 = Math.max(x0, cells.x.cell(point.x - reach, hx));
        x1 = Math.min(x1, cells.x.cell(point.x + reach, hx));
        y0 = Math.max(y0, cells.y.cell(point.y - reach, hy));
        y1 = Math.min(y1, cells.y.cell(point.y + reach, hy));
        z0 = Math.max(z0, cells.z.cell(point.z - reach, hz));
        z1 = Math.min(z1, cells.z.cell(point.z + reach, hz));
    }

    /** The farthest shell with cells that may be better. */
    private int farthest() {
        int x = Math.max(hx - x0, x1 - hx);
        int y = Math.max(hy - y0, y1 - hy);
        int z = Math.max(hz - z0, z1 - hz);
        return Math.max(Math.max(x, y), z);
    }

    /** Leaves the sides of the point on which the dose may get better; false when that is not asked for yet. */
    private boolean direct() {
        if ((x1 - x0 + 1) * (y1 - y0 + 1) * (z1 - z0 + 1) > FEW) {
            return false;
        }
        int slopes = cells.slopes(x0, x1, y0, y1, z0, z1);
        int better = tooMuch ? CellSlopes.FALLS : CellSlopes.RISES;
        int worse = CellSlopes.RISES + CellSlopes.FALLS - better;
        if ((slopes & worse) == 0) {
            x0 = Math.max(x0, hx);
        }
        if ((slopes & better) == 0) {
            x1 = Math.max(x0, Math.min(x1, below(cells.x, hx, point.x)));
        }
        slopes >>= CellSlopes.BITS;
        if ((slopes & worse) == 0) {
            y0 = Math.max(y0, hy);
        }
        if ((slopes & better) == 0) {
            y1 = Math.max(y0, Math.min(y1, below(cells.y, hy, point.y)));
        }
        slopes >>= CellSlopes.BITS;
        if ((slopes & worse) == 0) {
            z0 = Math.max(z0, hz);
        }
        if ((slopes & better) == 0) {
            z1 = Math.max(z0, Math.min(z1, below(cells.z, hz, point.z)));
        }
        return true;
    }

    /** The last cell that holds places before the point. */
    private static int below(CellAxis axis, int cell, double position) {
        return position - axis.at[cell] <= SLIVER ? cell - 1 : cell;
    }

    /** Visits the cells of one shell. */
    private void shell(int shell) {
        int firstX = Math.max(x0, hx - shell);
        int lastX = Math.min(x1, hx + shell);
        int firstY = Math.max(y0, hy - shell);
        int lastY = Math.min(y1, hy + shell);
        int lastZ = Math.min(z1, hz + shell);
        for (int c = Math.max(z0, hz - shell); c <= lastZ; c++) {
            boolean outerZ = Math.abs(c - hz) == shell;
            for (int b = firstY; b <= lastY; b++) {
                if (outerZ || Math.abs(b - hy) == shell) {
                    for (int a = firstX; a <= lastX; a++) {
                        visit(a, b, c);
                    }
                } else {
                    if (firstX == hx - shell) {
                        visit(firstX, b, c);
                    }
                    if (lastX == hx + shell) {
                        visit(lastX, b, c);
                    }
                }
            }
        }
    }

    private void visit(int cx, int cy, int cz) {
        if (cx != fx || cy != fy || cz != fz) {
            look.at(cx, cy, cz);
        }
    }
}
