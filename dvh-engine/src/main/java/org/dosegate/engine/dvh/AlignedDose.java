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
    private final int cellsU;
    private final double pitch;
    private final double u0;
    private final double v0;
    private final CellColumns single;
    /** Columns of the boxes that were asked for last. */
    private CellColumns boxColumns;

    /** A row's dose at grid points along u, and its change over the height of a cell and over one slab. */
    private final float[] blend;

    private final float[] stepV;
    private final float[] stepN;
    private final FrameBounds bounds;
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
        this.cellsU = lattice.nu() - 1;
        this.pitch = lattice.pitchMm();
        this.u0 = lattice.origin().dot(lattice.u());
        this.v0 = lattice.origin().dot(lattice.v());
        this.single = new CellColumns(alongU, u0, pitch, cellsU);
        this.boxColumns = single;
        int points = alongU.interval(u0 + cellsU * pitch) + 2;
        blend = new float[points];
        stepV = new float[points];
        stepN = new float[points];
        bounds = new FrameBounds(
                dose,
                alongN,
                new FrameBounds.Nodes(alongU, u0, pitch, lattice.nu()),
                new FrameBounds.Nodes(alongV, v0, pitch, lattice.nv()));
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
    public void cells(int[] cells, Coverage cover, DoseCells out) {
        int n = 0;
        int j = -1;
        int rowEnd = 0;
        float rowShare = 0;
        int base = 0;
        float fv = 0;
        float perCell = 0;
        float fn = (float) frameFraction;
        float perSlab = (float) (thickness / alongN.length(frame));
        for (int cell : cells) {
            float c = cover.share[cell];
            if (c == 0) {
                continue;
            }
            if (cell >= rowEnd) {
                j = cell / cellsU;
                rowEnd = (j + 1) * cellsU;
                double low = v0 + j * pitch;
                rowShare = (float) (slabShare * alongV.insideShare(low, low + pitch));
                double middle = alongV.insideMiddle(low, low + pitch);
                int row = alongV.interval(middle);
                fv = (float) alongV.fraction(row, middle);
                perCell = (float) (pitch / alongV.length(row));
                base = base(row);
            }
            int i = cell - rowEnd + cellsU;
            out.cover[n] = c;
            float inside = rowShare * single.share[i];
            out.insideShare[n] = inside;
            if (inside != 0) {
                int at = base + single.interval[i] * alongU.stride;
                float t = single.fraction[i];
                float near0 = dose[at];
                float nearV0 = dose[at + alongV.stride] - near0;
                float far0 = dose[at + alongN.stride];
                float farV0 = dose[at + alongN.stride + alongV.stride] - far0;
                at += alongU.stride;
                float near1 = dose[at];
                float nearV1 = dose[at + alongV.stride] - near1;
                float far1 = dose[at + alongN.stride];
                float farV1 = dose[at + alongN.stride + alongV.stride] - far1;
                near0 += fv * nearV0;
                near1 += fv * nearV1;
                float over0 = far0 + fv * farV0 - near0;
                float over1 = far1 + fv * farV1 - near1;
                float low = near0 + fn * over0;
                float along = near1 + fn * over1 - low;
                float v0 = nearV0 + fn * (farV0 - nearV0);
                float v1 = nearV1 + fn * (farV1 - nearV1);
                float gu = along * single.perInterval[i];
                float gv = perCell * (v0 + t * (v1 - v0));
                float gn = perSlab * (over0 + t * (over1 - over0));
                float perShare = 1 / c;
                float mu = cover.momentU[cell] * perShare;
                float mv = cover.momentV[cell] * perShare;
                float mn = cover.momentN[cell] * perShare;
                float middle = low + t * along + gu * mu + gv * mv + gn * mn;
                out.doseGy[n] = middle > 0 ? middle : 0;
                gu *= 1 - 2 * Math.abs(mu); // a part cut off square ends at twice the distance of its middle from the
                // other face
                gv *= 1 - 2 * Math.abs(mv);
                gn *= 1 - 2 * Math.abs(mn);
                out.widthGy[n] = (float) Math.sqrt(gu * gu + gv * gv + gn * gn);
            }
            n++;
        }
        out.size = n;
    }

    @Override
    public void boxes(int j, int size, int first, int end, DoseCells out) {
        double height = size * pitch;
        double low = v0 + j * pitch;
        float rowShare = (float) (slabShare * alongV.insideShare(low, low + height));
        CellColumns columns = columns(size);
        if (rowShare > 0) {
            blendRow(
                    alongV.insideMiddle(low, low + height),
                    height,
                    columns.interval[first],
                    columns.interval[end - 1] + 1);
        }
        out.size = end - first;
        for (int i = first; i < end; i++) {
            int n = i - first;
            out.cover[n] = 1;
            out.insideShare[n] = rowShare * columns.share[i];
            if (rowShare > 0) {
                int k = columns.interval[i];
                float t = columns.fraction[i];
                float along = blend[k + 1] - blend[k];
                float gu = along * columns.perInterval[i];
                float gv = stepV[k] + t * (stepV[k + 1] - stepV[k]);
                float gn = stepN[k] + t * (stepN[k + 1] - stepN[k]);
                out.doseGy[n] = blend[k] + t * along;
                out.widthGy[n] = (float) Math.sqrt(gu * gu + gv * gv + gn * gn);
            }
        }
    }

    private CellColumns columns(int size) {
        if (size == 1) {
            return single;
        }
        if (boxColumns.interval.length != cellsU / size) {
            boxColumns = new CellColumns(alongU, u0, size * pitch, cellsU / size);
        }
        return boxColumns;
    }

    /** Array index of the first grid point of a row of the current frame. */
    private int base(int row) {
        return alongU.start + alongV.start + row * alongV.stride + alongN.start + frame * alongN.stride;
    }

    /** Blends four rows of grid points {@code from..to} into one. */
    private void blendRow(double vMm, double heightMm, int from, int to) {
        int row = alongV.interval(vMm);
        float fv = (float) alongV.fraction(row, vMm);
        float fn = (float) frameFraction;
        float perCell = (float) (heightMm / alongV.length(row));
        float perSlab = (float) (thickness / alongN.length(frame));
        int base = base(row);
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
    public boolean mayLeave(int i, int j, double lowGy, double highGy) {
        return alongN.holds(w) && bounds.mayLeave(frame, i, j, lowGy, highGy);
    }

    @Override
    public void gridPoints(double lowMm, double highMm, double lowGy, double highGy, GridPoints visitor) {
        for (int k = alongN.interval(lowMm); k < alongN.size() && alongN.position(k) <= highMm; k++) {
            if (alongN.position(k) >= lowMm) {
                gridPoints(k, lowGy, highGy, visitor);
            }
        }
    }

    private void gridPoints(int k, double lowGy, double highGy, GridPoints visitor) {
        for (int row = bounds.alongV().first(); row <= bounds.alongV().last(); row++) {
            int base = alongU.start + alongV.start + row * alongV.stride + alongN.start + k * alongN.stride;
            for (int point = bounds.alongU().first(); point <= bounds.alongU().last(); point++) {
                float d = dose[base + point * alongU.stride];
                if (d < lowGy || d > highGy) {
                    visitor.at(
                            (alongU.position(point) - u0) / pitch,
                            (alongV.position(row) - v0) / pitch,
                            alongN.position(k),
                            d);
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
