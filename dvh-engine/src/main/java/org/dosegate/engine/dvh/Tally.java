package org.dosegate.engine.dvh;

import java.util.Collection;
import org.dosegate.engine.solid.CellKind;
import org.dosegate.engine.solid.Coverage;
import org.dosegate.engine.solid.Lattice;

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

    void section(float[] values, int[] boundary, boolean face, LatticeDose dose) {
        extremes.section(values, boundary, face, dose);
    }

    void gridPoints(double lowMm, double highMm, CellKind kinds, Coverage cover, LatticeDose dose) {
        peaks.slab(lowMm, highMm, kinds, cover, dose);
    }

    /** The distribution of several stretches together. */
    static Dvh dvh(Collection<Tally> stretches, double topGy) {
        DoseAccumulator all = new DoseAccumulator(topGy);
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (Tally stretch : stretches) {
            all.add(stretch.sum);
            min = Math.min(min, stretch.extremes.minGy());
            max = Math.max(max, stretch.extremes.maxGy());
        }
        boolean known = min <= max;
        return all.toDvh(known ? min : Double.NaN, known ? max : Double.NaN);
    }
}
