package org.dosegate.engine.gamma;

import java.util.function.IntPredicate;
import org.dosegate.engine.dose.DoseGrid;

/** Gamma at the points of the reference grid, for one criterion. Immutable. */
public final class GammaMap {
    private final GammaCriterion criterion;
    private final DoseGrid reference;
    private final float[] values;

    GammaMap(GammaCriterion criterion, DoseGrid reference, float[] values) {
        this.criterion = criterion;
        this.reference = reference;
        this.values = values;
    }

    /** What was compared by. */
    public GammaCriterion criterion() {
        return criterion;
    }

    /** The grid whose points have a gamma. */
    public DoseGrid reference() {
        return reference;
    }

    /**
     * Gamma at a point of the reference grid, counted as {@link DoseGrid#doseGy()} is: at most the criterion's cap; NaN where the dose is below the threshold; infinite where
     * it cannot be evaluated, because no evaluated dose lies within the distance criterion.
     */
    public float at(int index) {
        return values[index];
    }

    /** Figures over all points. */
    public GammaStatistics statistics() {
        return statistics(index -> true);
    }

    /** Figures over the points that are chosen by their index. */
    public GammaStatistics statistics(IntPredicate chosen) {
        GammaTally tally = new GammaTally(criterion.cap());
        for (int k = 0; k < values.length; k++) {
            if (!Float.isNaN(values[k]) && chosen.test(k)) {
                tally.add(values[k]);
            }
        }
        return tally.statistics();
    }
}
