package org.dosegate.constraints.result;

import java.util.List;
import org.dosegate.engine.gamma.GammaCriterion;
import org.dosegate.engine.gamma.GammaMap;
import org.dosegate.engine.gamma.GammaStatistics;

/**
 * What the comparison of two doses gave.
 *
 * @param map gamma at every point
 * @param statistics the figures over all points
 * @param structures the figures of structures that have points, in their order
 */
public record GammaResult(GammaMap map, GammaStatistics statistics, List<StructureGamma> structures) {
    /** A result whose list can no longer be changed. */
    public GammaResult {
        structures = List.copyOf(structures);
    }

    /** What was compared by. */
    public GammaCriterion criterion() {
        return map.criterion();
    }
}
