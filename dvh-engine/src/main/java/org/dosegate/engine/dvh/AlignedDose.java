package org.dosegate.engine.dvh;

import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.solid.Coverage;
import org.dosegate.engine.solid.Lattice;

/**
 * The dose on a lattice whose directions are the dose grid's: weights across the rows once per row, then a linear blend along it.
 * Positions that are clamped into the grid are those of cells that lie in it only in part.
 */
final class AlignedDose implements LatticeDose {
    private final float[] dose;
    private final GridAxis alongU;
    private final GridAxis alongV;
    private final GridAxis alongN;
    private final double pitch;
    private final double u0;
    private final double v0;
    /** Per cell of a row: interval, fraction, dose step to Gy over the cell's length, share inside. */
    private final int[] interval;

    private final float[] fraction;
    private final float[] cellsPerInterval;
    private final float[] share;
    private final int firstPoint;
    private final int lastPoint;
    /** The row's dose at grid points along u, and its change over one cell along v and over one slab along n. */
    private final float[] blend;

    private final float[] stepV;
    private final float[] stepN;
    /** Rows of grid points that the lattice can touch, and the bounds of their dose about {@link #boundedFrame}. */
    private final int rowFirst;

    private final int rowLast;
    private final float[] gridRowLow;
    private final float[] gridRowHigh;
    private int boundedFrame = -1;
    private double w;
    private double thickness;
    private double slabShare;
    private int frame;
    private double frameFraction;

    private AlignedDose(Lattice lattice, DoseGrid grid, GridAxis alongU, GridAxis alongV, GridAxis alongN) {
        this.dose = grid.doseGy();
        this.alongU = alongU;
        this.alongV = alongV;
        this.alongN = alongN;
        this.pitch = lattice.pitchMm();
        this.u0 = lattice.origin().dot(lattice.u());
        this.v0 = lattice.origin().dot(lattice.v());
        int cells = lattice.nu() - 1;
        interval = new int[cells];
        fraction = new float[cells];
        cellsPerInterval = new float[cells];
        share = new float[cells];
        for (int i = 0; i < cells; i++) {
            double low = u0 + i * pitch;
            double middle = alongU.insideMiddle(low, low + pitch);
            interval[i] = alongU.interval(middle);
            fraction[i] = (float) alongU.fraction(interval[i], middle);
            cellsPerInterval[i] = (float) (pitch / alongU.length(interval[i]));
            share[i] = (float) alongU.insideShare(low, low + pitch);
        }
        firstPoint = alongU.interval(u0);
        lastPoint = alongU.interval(u0 + cells * pitch) + 1;
        int points = lastPoint + 1;
        blend = new float[points];
        stepV = new float[points];
        stepN = new float[points];
        rowFirst = alongV.interval(v0 - pitch);
        rowLast = alongV.interval(v0 + lattice.nv() * pitch) + 1;
        gridRowLow = new float[rowLast + 1];
        gridRowHigh = new float[rowLast + 1];
    }

    /** The dose by rows, or null when the lattice is not aligned with the grid. */
    static AlignedDose of(Lattice lattice, DoseGrid grid) {
        GridAxis u = GridAxis.parallelTo(lattice.u(), grid);
        GridAxis v = GridAxis.parallelTo(lattice.v(), grid);
        GridAxis n = GridAxis.parallelTo(lattice.n(), grid);
        return u == null || v == null || n == null ? null : new AlignedDose(lattice, grid, u, v, n);
    }

    @Override
    public void plane(double wMm) {
        w = wMm;
        frame = alongN.interval(wMm);
        frameFraction = alongN.fraction(frame, wMm);
    }

    @Override
    public void slab(double lowMm, double highMm) {
        plane(alongN.insideMiddle(lowMm, highMm));
        thickness = highMm - lowMm;
        slabShare = alongN.insideShare(lowMm, highMm);
    }

    @Override
    public void cells(int j, int first, int end, Coverage cover, float[] doseGy, float[] widthGy, float[] insideShare) {
        double low = v0 + j * pitch;
        float rowShare = (float) (slabShare * alongV.insideShare(low, low + pitch));
        for (int i = first; i < end; i++) {
            insideShare[i] = rowShare * share[i];
        }
        if (rowShare == 0) {
            return;
        }
        blendRow(alongV.insideMiddle(low, low + pitch), interval[first], interval[end - 1] + 1);
        int row = j * share.length;
        for (int i = first; i < end; i++) {
            int k = interval[i];
            float t = fraction[i];
            float d = blend[k + 1] - blend[k];
            float gu = d * cellsPerInterval[i];
            float gv = stepV[k] + t * (stepV[k + 1] - stepV[k]);
            float gn = stepN[k] + t * (stepN[k + 1] - stepN[k]);
            float c = cover.share[row + i];
            if (c == 0) {
                continue;
            }
            float perShare = 1 / c;
            float mu = cover.momentU[row + i] * perShare;
            float mv = cover.momentV[row + i] * perShare;
            float mn = cover.momentN[row + i] * perShare;
            float at = blend[k] + t * d + gu * mu + gv * mv + gn * mn;
            doseGy[i] = at > 0 ? at : 0;
            gu *= 1 - 2 * Math.abs(mu); // a part cut off square ends at twice the distance of its middle from the
            // other face
            gv *= 1 - 2 * Math.abs(mv);
            gn *= 1 - 2 * Math.abs(mn);
            widthGy[i] = (float) Math.sqrt(gu * gu + gv * gv + gn * gn);
        }
    }

    /** Blends four rows of grid points {@code from..to} into one. */
    private void blendRow(double vMm, int from, int to) {
        int row = alongV.interval(vMm);
        float fv = (float) alongV.fraction(row, vMm);
        float fn = (float) frameFraction;
        float perCell = (float) (pitch / alongV.length(row));
        float perSlab = (float) (thickness / alongN.length(frame));
        int base = alongU.start + alongV.start + row * alongV.stride + alongN.start + frame * alongN.stride;
        int dv = alongV.stride;
        int dn = alongN.stride;
        for (int k = from; k <= to; k++) {
            int at = base + k * alongU.stride;
            float d00 = dose[at];
            float d10 = dose[at + dv];
            float d01 = dose[at + dn];
            float d11 = dose[at + dv + dn];
            float v0 = d10 - d00;
            float v1 = d11 - d01;
            float near = d00 + fv * v0;
            float far = d01 + fv * v1;
            blend[k] = near + fn * (far - near);
            stepV[k] = perCell * (v0 + fn * (v1 - v0));
            stepN[k] = perSlab * (far - near);
        }
    }

    @Override
    public void rowBounds(int j, double[] lowHighGy) {
        if (!alongN.holds(w)) {
            lowHighGy[0] = Double.POSITIVE_INFINITY;
            lowHighGy[1] = Double.NEGATIVE_INFINITY;
            return;
        }
        if (boundedFrame != frame) {
            boundGridRows();
            boundedFrame = frame;
        }
        int last = alongV.interval(v0 + (j + 1) * pitch) + 1;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row = alongV.interval(v0 + (j - 1) * pitch); row <= last; row++) {
            low = Math.min(low, gridRowLow[row]);
            high = Math.max(high, gridRowHigh[row]);
        }
        lowHighGy[0] = low;
        lowHighGy[1] = high;
    }

    /** Least and largest dose of the rows of grid points that the lattice spans, over the frames on both sides of the plane. */
    private void boundGridRows() {
        for (int row = rowFirst; row <= rowLast; row++) {
            int base = alongU.start + alongV.start + row * alongV.stride + alongN.start + frame * alongN.stride;
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int k = firstPoint; k <= lastPoint; k++) {
                float near = dose[base + k * alongU.stride];
                float far = dose[base + k * alongU.stride + alongN.stride];
                float less = near < far ? near : far;
                float more = near < far ? far : near;
                low = less < low ? less : low;
                high = more > high ? more : high;
            }
            gridRowLow[row] = low;
            gridRowHigh[row] = high;
        }
    }

    @Override
    public void gridPoints(double lowMm, double highMm, GridPoints visitor) {
        for (int k = alongN.interval(lowMm); k < alongN.size() && alongN.position(k) <= highMm; k++) {
            if (alongN.position(k) < lowMm) {
                continue;
            }
            for (int row = rowFirst; row <= rowLast; row++) {
                double j = (alongV.position(row) - v0) / pitch;
                int base = alongU.start + alongV.start + row * alongV.stride + alongN.start + k * alongN.stride;
                for (int point = firstPoint; point <= lastPoint; point++) {
                    visitor.at(
                            (alongU.position(point) - u0) / pitch,
                            j,
                            alongN.position(k),
                            dose[base + point * alongU.stride]);
                }
            }
        }
    }

    @Override
    public double at(double i, double j) {
        double u = u0 + i * pitch;
        double v = v0 + j * pitch;
        if (!(alongU.holds(u) && alongV.holds(v) && alongN.holds(w))) {
            return Double.NaN;
        }
        int k = alongU.interval(u);
        int row = alongV.interval(v);
        double fu = alongU.fraction(k, u);
        double fv = alongV.fraction(row, v);
        int at = alongU.start
                + k * alongU.stride
                + alongV.start
                + row * alongV.stride
                + alongN.start
                + frame * alongN.stride;
        double near = bilinear(at, fu, fv);
        return near + frameFraction * (bilinear(at + alongN.stride, fu, fv) - near);
    }

    private double bilinear(int at, double fu, double fv) {
        double a = dose[at] + fu * ((double) dose[at + alongU.stride] - dose[at]);
        int b = at + alongV.stride;
        double c = dose[b] + fu * ((double) dose[b + alongU.stride] - dose[b]);
        return a + fv * (c - a);
    }
}
