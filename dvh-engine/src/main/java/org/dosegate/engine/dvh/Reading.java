package org.dosegate.engine.dvh;

import org.dosegate.engine.region.BetweenSlices;

/**
 * One admissible reading of the same contours.
 *
 * @param betweenSlices the solid between planes
 * @param endCaps whether the solid goes on for half a spacing beyond its first and last plane
 */
public record Reading(BetweenSlices betweenSlices, boolean endCaps) {
    /** A short name for reports, such as {@code shape} or {@code prism, no end caps}. */
    public String label() {
        return betweenSlices.name().toLowerCase(java.util.Locale.ROOT) + (endCaps ? "" : ", no end caps");
    }
}
