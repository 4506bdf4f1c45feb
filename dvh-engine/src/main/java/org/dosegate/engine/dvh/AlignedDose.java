package org.dosegate.engine.dvh;

import java.util.stream.IntStream;
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

    private double boxSize = 1;

    private final AxisMean overV;
    private final AxisMean overN;
    private final DoseRow row;
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
        overV = new AxisMean(alongV);
        overN = new AxisMean(alongN);
        row = new DoseRow(dose, alongU, alongU.interval(u0 + cellsU * pitch) + 2);
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
    public void boxes(double j, double size, int first, int end, DoseCells out) {
        overV.set(v0 + j * pitch, v0 + (j + size) * pitch);
        CellColumns columns = columns(size);
        row.blend(alongV, overV, alongN, overN, columns, first, end);
        row.whole(columns, first, end, out);
    }

    /** Neighbouring cells of a row. */
    private void run(int first, int count, int cell, Coverage cover, DoseCells out) {
        row.blend(alongV, overV, alongN, overN, single, first, first + count);
        for (int n = 0; n < count; n++) {
            if (cover.share[cell + n] != 0) {
                row.part(single, first + n, cover, cell + n, out);
            }
        }
    }

    private CellColumns columns(double size) {
        if (size == 1) {
            return single;
        }
        if (boxSize != size) {
            boxColumns = new CellColumns(alongU, u0, size * pitch, (int) (cellsU / size));
            boxSize = size;
        }
        return boxColumns;
    }

    @Override
    public double[] bendsMm(double lowMm, double highMm) {
        int first = alongN.interval(lowMm);
        int last = alongN.interval(highMm) + 1;
        return IntStream.rangeClosed(first, last)
                .mapToDouble(alongN::position)
                .filter(mm -> mm > lowMm && mm < highMm)
                .toArray();
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
