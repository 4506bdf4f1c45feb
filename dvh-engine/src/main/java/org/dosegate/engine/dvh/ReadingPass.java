package org.dosegate.engine.dvh;

import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.solid.CellKind;
import org.dosegate.engine.solid.Coverage;
import org.dosegate.engine.solid.Lattice;
import org.dosegate.engine.solid.Solid;
import org.dosegate.engine.solid.SolidSweep;

/** One sweep over a solid: the DVH with end caps and, where asked for, the one without. */
final class ReadingPass implements SolidSweep.Visitor {
    private final Lattice lattice;
    private final LatticeDose dose;
    private final DoseAccumulator either;
    private final DoseAccumulator with;
    private final DoseAccumulator without;
    private final ExtremeDose extremesWith;
    private final ExtremeDose extremesWithout;
    private final InteriorPeaks peaksWith;
    private final InteriorPeaks peaksWithout;
    private final Solid solid;
    private final InteriorBoxes boxes;
    private final DoseCells batch;
    private CellKind kinds;

    ReadingPass(Solid solid, DoseGrid grid, boolean capsBothWays) {
        this.lattice = solid.lattice();
        LatticeDose aligned = AlignedDose.of(lattice, grid);
        this.dose = aligned != null ? aligned : new TrilinearDose(lattice, grid);
        double top = grid.maxGy();
        this.either = new DoseAccumulator(top);
        this.with = capsBothWays ? new DoseAccumulator(top) : null;
        this.without = capsBothWays ? new DoseAccumulator(top) : null;
        this.extremesWith = new ExtremeDose(lattice);
        this.extremesWithout = capsBothWays ? new ExtremeDose(lattice) : null;
        this.peaksWith = new InteriorPeaks(lattice, extremesWith);
        this.peaksWithout = capsBothWays ? new InteriorPeaks(lattice, extremesWithout) : null;
        this.solid = solid;
        this.boxes = new InteriorBoxes(lattice, solid.coarsePitchMm());
        this.batch = new DoseCells(lattice.nodes());
        SolidSweep.run(solid, capsBothWays, this);
    }

    /** The DVH with end caps. */
    Dvh withCaps() {
        if (with != null) {
            with.add(either);
        }
        return finish(with != null ? with : either, extremesWith);
    }

    /** The DVH without end caps. */
    Dvh withoutCaps() {
        without.add(either);
        return finish(without, extremesWithout);
    }

    private static Dvh finish(DoseAccumulator sum, ExtremeDose extremes) {
        boolean known = extremes.minGy() <= extremes.maxGy();
        return sum.toDvh(known ? extremes.minGy() : Double.NaN, known ? extremes.maxGy() : Double.NaN);
    }

    @Override
    public void section(double wMm, float[] values, int[] boundary, boolean face, SolidSweep.Caps caps) {
        dose.plane(wMm);
        if (caps != SolidSweep.Caps.WITHOUT) {
            extremesWith.section(values, boundary, face, dose);
        }
        if (caps != SolidSweep.Caps.WITH && extremesWithout != null) {
            extremesWithout.section(values, boundary, face, dose);
        }
    }

    @Override
    public void slab(double lowMm, double highMm, Coverage cover, int[] cells, SolidSweep.Caps caps) {
        if (caps != SolidSweep.Caps.WITHOUT) {
            peaksWith.slab(lowMm, highMm, kinds, cover, dose);
        }
        if (caps != SolidSweep.Caps.WITH && peaksWithout != null) {
            peaksWithout.slab(lowMm, highMm, kinds, cover, dose);
        }
        dose.slab(lowMm, highMm);
        dose.cells(cells, cover, batch);
        sum(caps).add(batch, cellCc(highMm - lowMm));
    }

    @Override
    public void interior(double lowMm, double highMm, CellKind kinds, SolidSweep.Caps caps) {
        this.kinds = kinds;
        boxes.divide(kinds);
        int slabs = solid.coarseSlabs(highMm - lowMm);
        for (int s = 0; s < slabs; s++) {
            double low = lowMm + (highMm - lowMm) * s / slabs;
            double high = lowMm + (highMm - lowMm) * (s + 1) / slabs;
            dose.slab(low, high);
            boxes.addTo(sum(caps), dose, cellCc(high - low));
        }
    }

    private DoseAccumulator sum(SolidSweep.Caps caps) {
        return caps == SolidSweep.Caps.EITHER ? either : caps == SolidSweep.Caps.WITH ? with : without;
    }

    private double cellCc(double thicknessMm) {
        return thicknessMm * lattice.pitchMm() * lattice.pitchMm() / 1000;
    }
}
