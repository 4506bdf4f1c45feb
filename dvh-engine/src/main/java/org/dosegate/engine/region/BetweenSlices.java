package org.dosegate.engine.region;

/** What the solid is between two neighbouring contour planes, which the file does not say. */
public enum BetweenSlices {
    /** The cross-section is interpolated between the planes and continues by the same rule half a spacing beyond the ends. */
    SHAPE,
    /** Each contour extends unchanged half-way to its neighbours and half a spacing beyond the ends. */
    PRISM
}
