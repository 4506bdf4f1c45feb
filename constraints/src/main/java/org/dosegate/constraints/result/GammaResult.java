package org.dosegate.constraints.result;

import org.dosegate.engine.gamma.GammaCriterion;
import org.dosegate.engine.gamma.GammaStatistics;

/**
 * What the comparison of two doses gave.
 *
 * @param criterion what they were compared by
 * @param statistics the figures
 */
public record GammaResult(GammaCriterion criterion, GammaStatistics statistics) {}
