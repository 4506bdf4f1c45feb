package org.dosegate.engine.gamma;

/**
 * Dose difference in one cell, in units of the dose criterion, by the way from the reference point in units of the distance criterion: value, slopes and mixed second
 * derivatives at a point. The pure second derivatives of a trilinear dose are 0.
 */
final class CellDifference {
    private final EvaluatedCells cells;

    /** From the cell's first corner: value, slopes, mixed differences per length. */
    private double e0;

    private double ex;
    private double ey;
    private double ez;
    private double exy;
    private double exz;
    private double eyz;
    /** The mixed third derivative, the same everywhere in the cell. */
    double third;
    /** Way from the cell's first corner to the reference point. */
    private double ox;

    private double oy;
    private double oz;

    /** At the point that was turned to: the difference, its slopes, its mixed second derivatives. */
    double value;

    double slopeX;
    double slopeY;
    double slopeZ;
    double mixedXy;
    double mixedXz;
    double mixedYz;

    CellDifference(EvaluatedCells cells) {
        this.cells = cells;
    }

    /** Enters a cell; the point is the reference point's position along the cells' axes. */
    void enter(int cx, int cy, int cz, double x, double y, double z, double doseGy, double perGy) {
        float[] d = cells.doseGy;
        int k = cells.corner(cx, cy, cz);
        int dy = cells.y.stride;
        int dz = cells.z.stride;
        double[] ax = cells.x.at;
        double[] ay = cells.y.at;
        double[] az = cells.z.at;
        double px = 1 / (ax[cx + 1] - ax[cx]);
        double py = 1 / (ay[cy + 1] - ay[cy]);
        double pz = 1 / (az[cz + 1] - az[cz]);
        ox = x - ax[cx];
        oy = y - ay[cy];
        oz = z - az[cz];
        double d000 = d[k];
        double x00 = d[k + 1] - d000;
        double d010 = d[k + dy];
        double x10 = d[k + dy + 1] - d010;
        double d001 = d[k + dz];
        double x01 = d[k + dz + 1] - d001;
        double d011 = d[k + dy + dz];
        double x11 = d[k + dy + dz + 1] - d011;
        e0 = (d000 - doseGy) * perGy;
        ex = x00 * px * perGy;
        ey = (d010 - d000) * py * perGy;
        ez = (d001 - d000) * pz * perGy;
        exy = (x10 - x00) * px * py * perGy;
        exz = (x01 - x00) * px * pz * perGy;
        eyz = (d011 - d001 - d010 + d000) * py * pz * perGy;
        third = (x11 - x01 - x10 + x00) * px * py * pz * perGy;
    }

    /** Turns to a point of the cell, given by the way from the reference point. */
    void turn(double px, double py, double pz) {
        double ux = px + ox;
        double uy = py + oy;
        double uz = pz + oz;
        mixedXy = exy + third * uz;
        mixedXz = exz + third * uy;
        mixedYz = eyz + third * ux;
        double alongX = ex + exy * uy;
        slopeX = alongX + uz * mixedXz;
        slopeY = ey + exy * ux + uz * mixedYz;
        slopeZ = ez + exz * ux + uy * mixedYz;
        value = e0 + ux * alongX + ey * uy + uz * slopeZ;
    }
}
