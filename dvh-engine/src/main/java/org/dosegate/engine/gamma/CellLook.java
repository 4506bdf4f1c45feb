package org.dosegate.engine.gamma;

/**
 * Looks for a smaller gamma in one cell after another. Where plans have dose, a few Newton steps find the least gamma of a cell, and the bound of {@link CellMinimum} proves it;
 * the others are left to that.
 *
 * <p>One long method over local variables: it runs millions of times in a young process, whose compiler keeps nothing in registers across calls.
 */
final class CellLook {
    /** Steps from the place nearest to the reference point before the cell is halved. */
    private static final int STEPS = 3;

    /** Rounds in which components beyond the cell are put back to its faces. */
    private static final int ROUNDS = 3;

    private static final double LITTLE = 1e-9;

    private final EvaluatedCells cells;
    private final GammaPoint point;
    private final CellMinimum minimum;
    private final float[] dose;
    private final int row;
    private final int frame;
    private final double[] xAt;
    private final double[] yAt;
    private final double[] zAt;
    private final double[] xPerLength;
    private final double[] yPerLength;
    private final double[] zPerLength;

    CellLook(EvaluatedCells cells, GammaPoint point) {
        this.cells = cells;
        this.point = point;
        this.minimum = new CellMinimum(cells, point);
        this.dose = cells.doseGy;
        this.row = cells.y.stride;
        this.frame = cells.z.stride;
        this.xAt = cells.x.at;
        this.yAt = cells.y.at;
        this.zAt = cells.z.at;
        this.xPerLength = cells.x.perLength;
        this.yPerLength = cells.y.perLength;
        this.zPerLength = cells.z.perLength;
    }

    /**
     * Looks for something better in a cell; what is found goes to the point.
     *
     * @return a number with the sign of the dose difference at the place of the cell that is nearest to the point, unless it is out of reach
     */
    double at(int cx, int cy, int cz) {
        double ax = xAt[cx] - point.x;
        double bx = xAt[cx + 1] - point.x;
        double ay = yAt[cy] - point.y;
        double by = yAt[cy + 1] - point.y;
        double az = zAt[cz] - point.z;
        double bz = zAt[cz + 1] - point.z;
        double px = ax > 0 ? ax : bx < 0 ? bx : 0;
        double py = ay > 0 ? ay : by < 0 ? by : 0;
        double pz = az > 0 ? az : bz < 0 ? bz : 0;
        double away2 = px * px + py * py + pz * pz;
        if (away2 >= point.worth) {
            return 0;
        }

        float[] d = dose;
        int k = cells.corner(cx, cy, cz);
        float f000 = d[k];
        float f100 = d[k + 1];
        k += row;
        float f010 = d[k];
        float f110 = d[k + 1];
        k += frame;
        float f011 = d[k];
        float f111 = d[k + 1];
        k -= row;
        float f001 = d[k];
        float f101 = d[k + 1];
        double perGy = point.perGy;
        if (away2 > 0) {
            float low = f000 < f100 ? f000 : f100;
            float high = f000 < f100 ? f100 : f000;
            low = f010 < low ? f010 : low;
            high = f010 > high ? f010 : high;
            low = f110 < low ? f110 : low;
            high = f110 > high ? f110 : high;
            low = f001 < low ? f001 : low;
            high = f001 > high ? f001 : high;
            low = f101 < low ? f101 : low;
            high = f101 > high ? f101 : high;
            low = f011 < low ? f011 : low;
            high = f011 > high ? f011 : high;
            low = f111 < low ? f111 : low;
            high = f111 > high ? f111 : high;
            double off = low > point.doseGy ? low - point.doseGy : high < point.doseGy ? high - point.doseGy : 0;
            off *= perGy;
            if (away2 + off * off >= point.worth) {
                return off;
            }
        }

        // Difference, slopes and mixed slopes at the cell's first corner.
        double ix = xPerLength[cx];
        double iy = yPerLength[cy];
        double iz = zPerLength[cz];
        double e0 = (f000 - point.doseGy) * perGy;
        double x00 = (double) f100 - f000;
        double x10 = (double) f110 - f010;
        double x01 = (double) f101 - f001;
        double x11 = (double) f111 - f011;
        double ex = x00 * ix * perGy;
        double ey = ((double) f010 - f000) * iy * perGy;
        double ez = ((double) f001 - f000) * iz * perGy;
        double exy = (x10 - x00) * ix * iy * perGy;
        double exz = (x01 - x00) * ix * iz * perGy;
        double eyz = ((double) f011 - f001 - f010 + f000) * iy * iz * perGy;
        double exyz = (x11 - x01 - x10 + x00) * ix * iy * iz * perGy;

        double atNear = 0;
        for (int step = 0; ; step++) {
            double ux = px - ax;
            double uy = py - ay;
            double uz = pz - az;
            double mxy = exy + exyz * uz;
            double mxz = exz + exyz * uy;
            double myz = eyz + exyz * ux;
            double gx = ex + exy * uy + uz * mxz;
            double gy = ey + exy * ux + uz * myz;
            double gz = ez + exz * ux + uy * myz;
            double value = e0 + ux * (ex + exy * uy) + ey * uy + uz * gz;
            double gamma2 = px * px + py * py + pz * pz + value * value;
            if (step == 0) {
                atNear = value;
            } else {
                if (gamma2 < point.gamma2) {
                    point.found(gamma2);
                }
                // The bound of CellMinimum with the least of its three curvatures.
                double size = value < 0 ? -value : value;
                double sum = (mxy < 0 ? -mxy : mxy) + (mxz < 0 ? -mxz : mxz) + (myz < 0 ? -myz : myz);
                double curve = 1 - size * (sum + (exyz < 0 ? -exyz : exyz) * (bz - az));
                double rx = px + value * gx;
                double ry = py + value * gy;
                double rz = pz + value * gz;
                double room = rx > 0 ? px > ax ? rx * rx : 0 : px < bx ? rx * rx : 0;
                room += ry > 0 ? py > ay ? ry * ry : 0 : py < by ? ry * ry : 0;
                room += rz > 0 ? pz > az ? rz * rz : 0 : pz < bz ? rz * rz : 0;
                if (curve > 0 && (gamma2 - point.worth) * curve >= room) {
                    return atNear;
                }
                if (step == STEPS) {
                    break;
                }
            }
            // Where the linear model is least.
            double fixed = value - gx * px - gy * py - gz * pz;
            double m = fixed / (1 + gx * gx + gy * gy + gz * gz);
            for (int round = 0; ; round++) {
                px = -m * gx;
                py = -m * gy;
                pz = -m * gz;
                double slope = 1;
                boolean inside = true;
                if (px <= ax || px >= bx) {
                    px = px <= ax ? ax : bx;
                    inside = false;
                } else {
                    slope += gx * gx;
                }
                if (py <= ay || py >= by) {
                    py = py <= ay ? ay : by;
                    inside = false;
                } else {
                    slope += gy * gy;
                }
                if (pz <= az || pz >= bz) {
                    pz = pz <= az ? az : bz;
                    inside = false;
                } else {
                    slope += gz * gz;
                }
                if (inside || round == ROUNDS) {
                    break;
                }
                double off = fixed + gx * px + gy * py + gz * pz - m;
                if (off < LITTLE && off > -LITTLE) {
                    break;
                }
                m += off / slope;
            }
        }
        minimum.look(cx, cy, cz);
        return atNear;
    }
}
