package org.dosegate.engine.dvh;

import java.util.Collection;
import org.dosegate.engine.solid.CellKind;
import org.dosegate.engine.solid.Lattice;
import org.dosegate.engine.solid.SlabSections;

/** What is known of the dose in some stretches of a solid. */
final class Tally {
    private final DoseAccumulator sum;
    private final ExtremeDose extremes;
    private final InteriorPeaks peaks;

    Tally(Lattice lattice, double topGy) {
        this.sum = new DoseAccumulator(topGy);
        this.extremes = new ExtremeDose(lattice);
        this.peaks = new InteriorPeaks(lattice, extremes);
    }

    DoseAccumulator sum() {
        return sum;
    }

    void section(double wMm, float[] values, int[] boundary, boolean face, LatticeDose dose) {
        extremes.section(wMm, values, boundary, face, dose);
    }

    /** Whether a section's boundary, which is beside some of these nodes, may have a dose beyond the extremes known so far. */
    boolean mayLeave(double wMm, int[] boundary, LatticeDose dose) {
        return extremes.mayLeave(wMm, boundary, dose);
    }

    void gridPoints(SlabSections sections, CellKind kinds, LatticeDose dose) {
        peaks.slab(sections, kinds, dose);
    }

    /** All of several stretches together; not to be added to. */
    static Tally sum(Collection<Tally> stretches, Lattice lattice, double topGy) {
        if (stretches.size() == 1) {
            return stretches.iterator().next();
        }
        Tally all = new Tally(lattice, topGy);
        for (Tally stretch : stretches) {
            all.sum.add(stretch.sum);
            all.extremes.take(stretch.extremes);
        }
        return all;
    }

    ExtremeDose extremes() {
        return extremes;
    }

    /** The distribution. */
    Dvh dvh() {
        boolean known = extremes.minGy() <= extremes.maxGy();
        return sum.toDvh(known ? extremes.minGy() : Double.NaN, known ? extremes.maxGy() : Double.NaN);
    }
}
