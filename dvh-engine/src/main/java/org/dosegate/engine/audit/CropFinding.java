package org.dosegate.engine.audit;

/**
 * A structure that may be why volume is missing.
 *
 * @param structure its name
 * @param outside whether the missing volume lies outside of it (the skin) or inside (an organ)
 * @param missingShare share of the missing volume that lies there, 0 to 1
 */
public record CropFinding(String structure, boolean outside, double missingShare) {}
