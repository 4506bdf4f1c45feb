package org.dosegate.engine.audit;

import org.dosegate.engine.region.Region;

/** A structure that a target may be cropped at: the body contour (outside) or an organ. */
public record Organ(String name, Region region, boolean outside) {}
