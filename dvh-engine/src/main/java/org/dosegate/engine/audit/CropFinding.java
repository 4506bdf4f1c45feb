package org.dosegate.engine.audit;

/** Where missing volume lies: outside of or inside a named structure; a share of 0 to 1. */
public record CropFinding(String structure, boolean outside, double missingShare) {}
