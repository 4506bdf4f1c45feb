package org.dosegate.constraints.result;

import org.dosegate.engine.gamma.GammaStatistics;

/**
 * The comparison of two doses at the points inside a structure.
 *
 * @param name the structure
 * @param statistics the figures
 */
public record StructureGamma(String name, GammaStatistics statistics) {}
