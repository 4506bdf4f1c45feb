package org.dosegate.engine.dvh;

import java.util.stream.IntStream;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dose.FrameAxis;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.solid.Coverage;
import org.dosegate.engine.solid.Lattice;

/** The dose on a lattice of any orientation, point by point. Slower than rows, right for everything. */
final class TrilinearDose implements LatticeDose {
    /** Between places so many least spacings apart the dose bends little. */
    private static final double STEP = 0.4;

    private final Lattice lattice;
    private final DoseGrid grid;
    private final LatticeToGrid toGrid;
    private final FrameAxis frames;
    private final double[] framePositions;
    private final double stepMm;

    private double w;
    private double thickness;
    private final double[] sample = new double[4];

    TrilinearDose(Lattice lattice, DoseGrid grid) {
        this.lattice = lattice;
        this.grid = grid;
        this.toGrid = new LatticeToGrid(lattice, grid);
        this.frames = FrameAxis.of(grid);
        this.framePositions = grid.framePositionsMm();
        this.stepMm = STEP * grid.leastSpacingMm();
    }

    @Override
    public void plane(double wMm) {
        w = wMm;
    }

    @Override
    public void slab(double lowMm, double highMm) {
        w = 0.5 * (lowMm + highMm);
        thickness = highMm - lowMm;
    }

    @Override
    public void cells(int[] cells, Coverage cover, DoseCells out) {
        int cellsU = lattice.nu() - 1;
        int n = 0;
        for (int cell : cells) {
            float c = cover.share[cell];
            if (c > 0) {
                out.cover[n] = c;
                double mu = cover.momentU[cell] / c;
                double mv = cover.momentV[cell] / c;
                double mn = cover.momentN[cell] / c;
                int j = cell / cellsU;
                box(cell - j * cellsU, j, 1, mu, mv, mn, out, n);
                n++;
            }
        }
        out.size = n;
    }

    @Override
    public void boxes(double j, double size, int first, int end, DoseCells out) {
        for (int k = first; k < end; k++) {
            out.cover[k - first] = 1;
            box(k * size, j, size, 0, 0, 0, out, k - first);
        }
        out.size = end - first;
    }

    /** Sets one box of cells; the moments are those of its covered part, in its own lengths. */
    private void box(double i, double j, double size, double mu, double mv, double mn, DoseCells out, int n) {
        if (!sample(i + 0.5 * size, j + 0.5 * size)) {
            out.insideShare[n] = 0;
            return;
        }
        double gu = toGrid.alongI(sample[1], sample[2], sample[3]) * size;
        double gv = toGrid.alongJ(sample[1], sample[2], sample[3]) * size;
        double gn = toGrid.alongN(sample[1], sample[2], sample[3]) * thickness;
        out.doseGy[n] = (float) Math.max(0, sample[0] + gu * mu + gv * mv + gn * mn);
        gu *= 1 - 2 * Math.abs(mu); // a part cut off square ends at twice the distance of its middle from the other
        // face
        gv *= 1 - 2 * Math.abs(mv);
        gn *= 1 - 2 * Math.abs(mn);
        out.ranges(n, (float) gu, (float) gv, (float) gn);
        out.insideShare[n] = 1;
    }

    @Override
    public double[] bendsMm(double lowMm, double highMm) {
        int parts = (int) Math.ceil((highMm - lowMm) / stepMm);
        return IntStream.range(1, parts)
                .mapToDouble(k -> lowMm + (highMm - lowMm) * k / parts)
                .toArray();
    }

    @Override
    public boolean mayLeave(int i, int j, double lowGy, double highGy) {
        return true; // nothing cheap is known: every point has to be looked at
    }

    @Override
    public void gridPoints(double lowMm, double highMm, double lowGy, double highGy, GridPoints visitor) {
        for (int k = 0; k < grid.frames(); k++) {
            for (int row = 0; row < grid.rows(); row++) {
                Vec3 start = grid.originMm()
                        .plus(grid.columnDirection().times(row * grid.rowSpacingMm()))
                        .plus(grid.normal().times(framePositions[k]))
                        .minus(lattice.origin());
                Vec3 step = grid.rowDirection().times(grid.columnSpacingMm());
                double w0 = start.dot(lattice.n());
                double perColumn = step.dot(lattice.n());
                int at = (k * grid.rows() + row) * grid.columns();
                for (int column = 0; column < grid.columns(); column++) {
                    double wMm = w0 + column * perColumn;
                    float d = grid.doseGy()[at + column];
                    if (wMm >= lowMm && wMm <= highMm && (d < lowGy || d > highGy)) {
                        Vec3 p = start.plus(step.times(column));
                        visitor.at(
                                p.dot(lattice.u()) / lattice.pitchMm(), p.dot(lattice.v()) / lattice.pitchMm(), wMm, d);
                    }
                }
            }
        }
    }

    @Override
    public double at(double i, double j) {
        return sample(i, j) ? sample[0] : Double.NaN;
    }

    /** Dose and its derivatives along the grid's axes (Gy per column, per row, per mm of the normal) at a point of the current plane; false outside the grid. */
    private boolean sample(double i, double j) {
        double a = toGrid.column(i, j, w);
        double b = toGrid.row(i, j, w);
        double c = frames.index(toGrid.normalMm(i, j, w));
        int columns = grid.columns();
        int rows = grid.rows();
        if (!(a >= 0 && a <= columns - 1 && b >= 0 && b <= rows - 1) || Double.isNaN(c)) {
            return false;
        }
        int a0 = Math.min((int) a, columns - 2);
        int b0 = Math.min((int) b, rows - 2);
        int c0 = Math.min((int) c, grid.frames() - 2);
        double fa = a - a0;
        double fb = b - b0;
        double fc = c - c0;
        float[] d = grid.doseGy();
        int k = (c0 * rows + b0) * columns + a0;
        int frame = rows * columns;
        double d00 = mix(d[k], d[k + 1], fa);
        double d10 = mix(d[k + columns], d[k + columns + 1], fa);
        double d01 = mix(d[k + frame], d[k + frame + 1], fa);
        double d11 = mix(d[k + frame + columns], d[k + frame + columns + 1], fa);
        double low = mix(d00, d10, fb);
        double high = mix(d01, d11, fb);
        sample[0] = mix(low, high, fc);
        sample[1] = mix(
                mix(d[k + 1] - d[k], d[k + columns + 1] - d[k + columns], fb),
                mix(d[k + frame + 1] - d[k + frame], d[k + frame + columns + 1] - d[k + frame + columns], fb),
                fc);
        sample[2] = mix(d10 - d00, d11 - d01, fc);
        sample[3] = (high - low) / (framePositions[c0 + 1] - framePositions[c0]);
        return true;
    }

    private static double mix(double a, double b, double t) {
        return a + t * (b - a);
    }
}
