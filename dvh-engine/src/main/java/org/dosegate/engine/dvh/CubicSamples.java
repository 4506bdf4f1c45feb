package org.dosegate.engine.dvh;

import java.util.Arrays;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.solid.CellKind;
import org.dosegate.engine.solid.Coverage;
import org.dosegate.engine.solid.Lattice;

/**
 * Looks here and there in a solid at how a cubic interpolation of the dose differs from the trilinear one. To first order the distribution of the cubic dose is that of the trilinear
 * one with each dose moved by the mean difference where the dose has this value, which a few thousand places tell well enough.
 */
final class CubicSamples {
    /** About so many places are looked at. */
    private static final double WANTED = 4000;

    private final Lattice lattice;
    private final CubicDifference difference;
    /** Cells from one place to the next along a row and from row to row. */
    private final int stride;

    private final double strideMm;
    private double[] doseGy = new double[1024];
    private double[] moveGy = new double[1024];
    private double[] weight = new double[1024];
    private int count;
    private long seed = 1;

    /** Samples of a solid of about this volume. */
    CubicSamples(Lattice lattice, DoseGrid grid, double volumeMm3) {
        this.lattice = lattice;
        this.difference = new CubicDifference(lattice, grid);
        // Never closer than cells are: a volume of next to nothing, which contours that cancel leave, would ask for
        // layers without end.
        this.strideMm = Math.max(lattice.pitchMm(), StrictMath.cbrt(volumeMm3 / WANTED));
        this.stride = Math.max(1, (int) Math.round(strideMm / lattice.pitchMm()));
    }

    /** Looks at the cells inside between two offsets. */
    void inside(double lowMm, double highMm, CellKind kinds) {
        int layers = Math.max(1, (int) Math.round((highMm - lowMm) / strideMm));
        double thickness = (highMm - lowMm) / layers;
        for (int layer = 0; layer < layers; layer++) {
            for (int j = 0; j < lattice.nv() - 1; j += stride) {
                for (int i = 0; i < lattice.nu() - 1; i += stride) {
                    int u = i + next(stride);
                    int v = j + next(stride);
                    if (u < lattice.nu() - 1 && v < lattice.nv() - 1 && kinds.inside(v * (lattice.nu() - 1) + u)) {
                        double w = lowMm + (layer + share()) * thickness;
                        take(u + 0.5, v + 0.5, w, thickness);
                    }
                }
            }
        }
    }

    /** Looks at cells near the boundary in a slab. */
    void near(double lowMm, double highMm, Coverage cover, int[] cells) {
        int apart = stride * stride;
        double thickness = highMm - lowMm;
        int every = Math.max(1, (int) Math.round(apart * strideMm / Math.max(thickness, 1e-3)));
        for (int k = next(every); k < cells.length; k += every) {
            float share = cover.share[cells[k]];
            if (share > 0) {
                int j = cells[k] / (lattice.nu() - 1);
                int i = cells[k] - j * (lattice.nu() - 1);
                take(i + share(), j + share(), lowMm + share() * thickness, share * every * thickness / apart);
            }
        }
    }

    private void take(double i, double j, double wMm, double w) {
        double move = difference.at(i, j, wMm);
        if (Double.isNaN(move)) {
            return;
        }
        if (count == doseGy.length) {
            doseGy = Arrays.copyOf(doseGy, 2 * count);
            moveGy = Arrays.copyOf(moveGy, 2 * count);
            weight = Arrays.copyOf(weight, 2 * count);
        }
        doseGy[count] = difference.trilinearGy();
        moveGy[count] = move;
        weight[count] = w;
        count++;
    }

    /** The next of a fixed sequence of numbers from 0 to n - 1: places must not keep step with the dose grid. */
    private int next(int n) {
        seed = seed * 6364136223846793005L + 1442695040888963407L;
        return (int) ((seed >>> 33) % n);
    }

    private double share() {
        return next(1024) / 1024.0;
    }

    /** The mean move at each dose. */
    CubicMoves moves() {
        return CubicMoves.of(Arrays.copyOf(doseGy, count), Arrays.copyOf(moveGy, count), Arrays.copyOf(weight, count));
    }

    /** What the places are looked at with. */
    CubicDifference difference() {
        return difference;
    }
}
