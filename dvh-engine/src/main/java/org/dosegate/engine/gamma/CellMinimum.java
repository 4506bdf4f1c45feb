package org.dosegate.engine.gamma;

/**
 * The least squared gamma in boxes of a trilinear dose, kept over the cells that are looked at.
 *
 * <p>With p the way from the reference point in units of the distance criterion, and e(p) the dose difference in units of the dose criterion, gamma² is
 * p² + e². In a box, the least value of its linear model is had by clamping the way against the slope to the box; the model is renewed there a few times (Gauss-Newton).
 *
 * <p>How good the point p is shows a bound: e(p + d)² >= 2 m e(p + d) - m² for every number m, so also for m = e(p). Of e(p + d) all but the products of different components
 * of d are linear, and |d1 d2| is at most half of d1² + d2². So gamma² at p + d is at least gamma² at p plus a sum of one
 * quadratic for each component, whose least values over the box are known. Before that, the linear model about the box's middle gives a bound in the same way, with
 * what the products can come to in the box taken off: it is the better one far from a good point. The box is halved while the bound is below the best value found by more than the tolerance. Parts beyond the
 * reach of the best value are cut off first.
 */
final class CellMinimum {
    /** Models tried in a box before it is halved. */
    private static final int MODELS = 3;

    /** Rounds of the search for a linear model's least value; the bound holds for any point. */
    private static final int ROUNDS = 4;

    /** Where curvature does not say which axis to halve, the longest is. */
    private static final double LITTLE = 1e-9;

    /** Boxes waiting, six bounds each. Halving a box leaves one more waiting, and 60 halvings along each axis end at rounding. */
    private static final int WAITING = 200;

    private final EvaluatedCells cells;
    private final GammaPoint point;
    private final CellDifference e;
    private final double[] waiting = new double[6 * WAITING];

    /** The box that is looked at, and a point in it. */
    private double ax;

    private double ay;
    private double az;
    private double bx;
    private double by;
    private double bz;
    private double px;
    private double py;
    private double pz;

    CellMinimum(EvaluatedCells cells, GammaPoint point) {
        this.cells = cells;
        this.point = point;
        this.e = new CellDifference(cells);
    }

    /** Looks for something better in a cell. */
    void look(int cx, int cy, int cz) {
        e.enter(cx, cy, cz, point.x, point.y, point.z, point.doseGy, point.perGy);
        waiting[0] = cells.x.at[cx] - point.x;
        waiting[1] = cells.y.at[cy] - point.y;
        waiting[2] = cells.z.at[cz] - point.z;
        waiting[3] = cells.x.at[cx + 1] - point.x;
        waiting[4] = cells.y.at[cy + 1] - point.y;
        waiting[5] = cells.z.at[cz + 1] - point.z;
        int at = 0;
        while (at >= 0) {
            at = take(at) && box() ? halve(at) : at - 6;
        }
    }

    /** Takes the box on top, as far as it is within reach; false when it is not. */
    private boolean take(int at) {
        double[] w = waiting;
        double reach = point.reach;
        ax = Math.max(w[at], -reach);
        ay = Math.max(w[at + 1], -reach);
        az = Math.max(w[at + 2], -reach);
        bx = Math.min(w[at + 3], reach);
        by = Math.min(w[at + 4], reach);
        bz = Math.min(w[at + 5], reach);
        return ax <= bx && ay <= by && az <= bz;
    }

    /** Looks at the box; true when something better may be left in it. */
    private boolean box() {
        e.turn(0.5 * (ax + bx), 0.5 * (ay + by), 0.5 * (az + bz));
        px = 0.5 * (ax + bx);
        py = 0.5 * (ay + by);
        pz = 0.5 * (az + bz);
        if (step(remainder()) >= point.worth) {
            return false;
        }
        for (int model = 0; model < MODELS; model++) {
            if (model > 0) {
                step(0);
            }
            e.turn(px, py, pz);
            double gamma2 = px * px + py * py + pz * pz + e.value * e.value;
            point.found(gamma2);
            if (gamma2 + room() >= point.worth) {
                return false;
            }
        }
        return true;
    }

    /** By how much the difference may leave its linear model about the middle of the box. */
    private double remainder() {
        double hx = 0.5 * (bx - ax);
        double hy = 0.5 * (by - ay);
        double hz = 0.5 * (bz - az);
        return Math.abs(e.mixedXy) * hx * hy
                + Math.abs(e.mixedXz) * hx * hz
                + Math.abs(e.mixedYz) * hy * hz
                + Math.abs(e.third) * hx * hy * hz;
    }

    /**
     * Moves to where the linear model at the current point has its least value in the box.
     *
     * @param remainder by how much the difference may leave the model
     * @return no gamma² in the box is smaller
     */
    private double step(double remainder) {
        double gx = e.slopeX;
        double gy = e.slopeY;
        double gz = e.slopeZ;
        double atPoint = e.value - gx * px - gy * py - gz * pz;
        double m = atPoint / (1 + gx * gx + gy * gy + gz * gz);
        double linear = 0;
        for (int round = 0; round < ROUNDS; round++) {
            px = clamp(-m * gx, ax, bx);
            py = clamp(-m * gy, ay, by);
            pz = clamp(-m * gz, az, bz);
            linear = atPoint + gx * px + gy * py + gz * pz;
            double off = linear - m;
            if (round == ROUNDS - 1 || Math.abs(off) <= 1e-9 * (1 + Math.abs(m))) {
                break;
            }
            double slope = 1;
            slope += px > ax && px < bx ? gx * gx : 0;
            slope += py > ay && py < by ? gy * gy : 0;
            slope += pz > az && pz < bz ? gz * gz : 0;
            m += off / slope;
        }
        return px * px + py * py + pz * pz + m * (2 * linear - m) - 2 * Math.abs(m) * remainder;
    }

    /** By how much gamma² may be smaller elsewhere in the box than at the current point, as a negative number. */
    private double room() {
        double v = e.value;
        double size = Math.abs(v);
        double xy = size * Math.abs(e.mixedXy);
        double xz = size * Math.abs(e.mixedXz);
        double yz = size * Math.abs(e.mixedYz);
        // |d1 d2 d3| is at most the largest |d3| times |d1 d2|.
        xy += size * Math.abs(e.third) * Math.max(bz - pz, pz - az);
        return least(2 * (px + v * e.slopeX), 1 - xy - xz, ax - px, bx - px)
                + least(2 * (py + v * e.slopeY), 1 - xy - yz, ay - py, by - py)
                + least(2 * (pz + v * e.slopeZ), 1 - xz - yz, az - pz, bz - pz);
    }

    /** The least value of slope d + curve d² for d from low to high. */
    private static double least(double slope, double curve, double low, double high) {
        if (curve > 0) {
            double d = clamp(-slope / (2 * curve), low, high);
            return d * (slope + curve * d);
        }
        return Math.min(low * (slope + curve * low), high * (slope + curve * high));
    }

    /** Puts both halves of the current box in its place, the one with the current point on top; returns where that is. */
    private int halve(int at) {
        double[] w = waiting;
        for (int k = at; k <= at + 6; k += 6) {
            w[k] = ax;
            w[k + 1] = ay;
            w[k + 2] = az;
            w[k + 3] = bx;
            w[k + 4] = by;
            w[k + 5] = bz;
        }
        double lx = bx - ax;
        double ly = by - ay;
        double lz = bz - az;
        double xy = Math.abs(e.mixedXy) * lx * ly;
        double xz = Math.abs(e.mixedXz) * lx * lz;
        double yz = Math.abs(e.mixedYz) * ly * lz;
        double sx = xy + xz + LITTLE * lx;
        double sy = xy + yz + LITTLE * ly;
        double sz = xz + yz + LITTLE * lz;
        if (sx >= sy && sx >= sz) {
            split(at, 0, 0.5 * (ax + bx), px);
        } else if (sy >= sz) {
            split(at, 1, 0.5 * (ay + by), py);
        } else {
            split(at, 2, 0.5 * (az + bz), pz);
        }
        return at + 6;
    }

    private void split(int at, int axis, double middle, double point) {
        boolean lowFirst = point < middle;
        waiting[(lowFirst ? at : at + 3) + axis] = middle;
        waiting[(lowFirst ? at + 9 : at + 6) + axis] = middle;
    }

    private static double clamp(double value, double low, double high) {
        return value < low ? low : value > high ? high : value;
    }
}
