package org.dosegate.engine.dvh;

import java.util.Arrays;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.solid.Coverage;
import org.dosegate.engine.solid.Lattice;

/**
 * The dose on a lattice whose directions are the dose grid's: weights across the rows once per row, then along it. A cell's dose is the exact mean of the
 * trilinear dose over the part of the cell that lies in the grid, also where grid planes pass through the cell.
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

    private final AxisMean overV;
    private final AxisMean overN;
    /** At grid points along u: the mean over a row's height and a slab's thickness, its integral along u, and its rise over the height and the thickness. */
    private final double[] mean;

    private final double[] integral;
    /** Lengths of the intervals between them. */
    private final double[] intervalMm;

    private final double[] riseV;
    private final double[] riseN;
    private final FrameBounds bounds;
    private double w;
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
        mean = new double[points];
        integral = new double[points];
        intervalMm = new double[points];
        for (int k = 0; k + 1 < points; k++) {
            intervalMm[k] = alongU.length(k);
        }
        riseV = new double[points];
        riseN = new double[points];
        overV = new AxisMean(alongV);
        overN = new AxisMean(alongN);
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
        overN.set(lowMm, highMm);
    }

    @Override
    public void cells(int[] cells, Coverage cover, DoseCells out) {
        out.size = 0;
        int k = 0;
        while (k < cells.length) {
            if (cover.share[cells[k]] == 0) {
                k++;
                continue;
            }
            int j = cells[k] / cellsU;
            int rowEnd = (j + 1) * cellsU;
            overV.set(v0 + j * pitch, v0 + (j + 1) * pitch);
            while (k < cells.length && cells[k] < rowEnd) {
                int end = k + 1;
                while (end < cells.length && cells[end] == cells[end - 1] + 1 && cells[end] < rowEnd) {
                    end++;
                }
                run(cells[k] - rowEnd + cellsU, end - k, cells[k], cover, out);
                k = end;
            }
        }
    }

    @Override
    public void boxes(int j, int size, int first, int end, DoseCells out) {
        overV.set(v0 + j * pitch, v0 + (j + size) * pitch);
        out.size = 0;
        boolean known = overV.insideShare > 0 && overN.insideShare > 0;
        CellColumns columns = columns(size);
        if (known) {
            blend(columns, first, end);
        }
        for (int i = first; i < end; i++) {
            out.cover[i - first] = 1;
        }
        if (known) {
            whole(columns, first, end, out);
        } else {
            Arrays.fill(out.insideShare, 0, end - first, 0);
        }
        out.size = end - first;
    }

    /** Sets neighbouring cells or boxes that are covered wholly: each edge serves two of them. */
    private void whole(CellColumns columns, int first, int end, DoseCells out) {
        float known = (float) (overV.insideShare * overN.insideShare);
        double low = 0;
        double lowV = 0;
        double lowN = 0;
        double upToLow = 0;
        for (int i = first; i <= end; i++) {
            int k = columns.interval[i];
            double t = columns.fraction[i];
            double m = mean[k];
            double high = m + t * (mean[k + 1] - m);
            double highV = riseV[k] + t * (riseV[k + 1] - riseV[k]);
            double highN = riseN[k] + t * (riseN[k + 1] - riseN[k]);
            double upToHigh = integral[k] + 0.5 * t * intervalMm[k] * (m + high);
            if (i > first) {
                int n = i - 1 - first;
                double inside = columns.insideMm[i - 1];
                float share = columns.share[i - 1];
                out.insideShare[n] = known * share;
                if (share > 0) {
                    double gu = (high - low) / share;
                    double gv = 0.5 * (lowV + highV);
                    double gn = 0.5 * (lowN + highN);
                    out.doseGy[n] = (float) ((upToHigh - upToLow) / inside);
                    out.ranges(n, (float) gu, (float) gv, (float) gn);
                }
            }
            low = high;
            lowV = highV;
            lowN = highN;
            upToLow = upToHigh;
        }
    }

    /** Neighbouring cells of a row. */
    private void run(int first, int count, int cell, Coverage cover, DoseCells out) {
        boolean known = overV.insideShare > 0 && overN.insideShare > 0;
        if (known) {
            blend(single, first, first + count);
        }
        for (int n = 0; n < count; n++) {
            float c = cover.share[cell + n];
            if (c != 0) {
                float per = 1 / c;
                out.cover[out.size] = c;
                one(
                        single,
                        first + n,
                        known,
                        cover.momentU[cell + n] * per,
                        cover.momentV[cell + n] * per,
                        cover.momentN[cell + n] * per,
                        out);
            }
        }
    }

    /** Adds one cell or box to a batch; the moments are those of its covered part, in its own lengths. */
    private void one(CellColumns columns, int i, boolean known, float mu, float mv, float mn, DoseCells out) {
        int n = out.size++;
        double inside = columns.insideMm[i];
        if (!known || !(inside > 0)) {
            out.insideShare[n] = 0;
            return;
        }
        int k0 = columns.interval[i];
        int k1 = columns.interval[i + 1];
        double t0 = columns.fraction[i];
        double t1 = columns.fraction[i + 1];
        double low = mean[k0] + t0 * (mean[k0 + 1] - mean[k0]);
        double high = mean[k1] + t1 * (mean[k1 + 1] - mean[k1]);
        double upToLow = integral[k0] + 0.5 * t0 * intervalMm[k0] * (mean[k0] + low);
        double upToHigh = integral[k1] + 0.5 * t1 * intervalMm[k1] * (mean[k1] + high);
        float share = columns.share[i];
        out.insideShare[n] = (float) (overV.insideShare * overN.insideShare) * share;
        double gu = (high - low) / share;
        double gv = 0.5 * (riseV[k0] + t0 * (riseV[k0 + 1] - riseV[k0]) + riseV[k1] + t1 * (riseV[k1 + 1] - riseV[k1]));
        double gn = 0.5 * (riseN[k0] + t0 * (riseN[k0 + 1] - riseN[k0]) + riseN[k1] + t1 * (riseN[k1 + 1] - riseN[k1]));
        float dose = (float) ((upToHigh - upToLow) / inside + gu * mu + gv * mv + gn * mn);
        out.doseGy[n] = dose > 0 ? dose : 0;
        gu *= 1 - 2 * Math.abs(mu); // a part cut off square ends at twice the distance of its middle from the other
        // face
        gv *= 1 - 2 * Math.abs(mv);
        gn *= 1 - 2 * Math.abs(mn);
        out.ranges(n, (float) gu, (float) gv, (float) gn);
    }

    /** Takes the means over the row's height and the slab's thickness at all grid points that the given cells need. */
    private void blend(CellColumns columns, int first, int end) {
        int from = columns.interval[first];
        int to = columns.interval[end] + 1;
        int rows = overV.count;
        int frames = overN.count;
        int base =
                alongU.start + alongV.start + overV.first * alongV.stride + alongN.start + overN.first * alongN.stride;
        double[] meanV = overV.mean;
        double[] endsV = overV.rise;
        double sum = 0;
        for (int k = from; k <= to; k++) {
            double m = 0;
            double rv = 0;
            double rn = 0;
            for (int f = 0; f < frames; f++) {
                int at = base + k * alongU.stride + f * alongN.stride;
                double rowMean = 0;
                double rowRise = 0;
                for (int r = 0; r < rows; r++) {
                    float d = dose[at];
                    rowMean += meanV[r] * d;
                    rowRise += endsV[r] * d;
                    at += alongV.stride;
                }
                m += overN.mean[f] * rowMean;
                rv += overN.mean[f] * rowRise;
                rn += overN.rise[f] * rowMean;
            }
            if (k > from) {
                sum += 0.5 * (mean[k - 1] + m) * intervalMm[k - 1];
            }
            mean[k] = m;
            integral[k] = sum;
            riseV[k] = rv;
            riseN[k] = rn;
        }
    }

    private CellColumns columns(int size) {
        if (size == 1) {
            return single;
        }
        if (boxColumns.insideMm.length != cellsU / size) {
            boxColumns = new CellColumns(alongU, u0, size * pitch, cellsU / size);
        }
        return boxColumns;
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
