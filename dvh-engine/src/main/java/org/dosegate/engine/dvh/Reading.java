package org.dosegate.engine.dvh;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dosegate.engine.region.BetweenSlices;

/**
 * One admissible reading of the same contours.
 *
 * @param betweenSlices the solid between planes
 * @param endCaps whether the solid goes on for half a spacing beyond its first and last plane
 * @param moved what else is read otherwise than usual, what moves a value farthest first
 */
public record Reading(BetweenSlices betweenSlices, boolean endCaps, List<Spread.Source> moved) {
    /** A reading whose list can no longer be changed. */
    public Reading {
        moved = List.copyOf(moved);
    }

    /** A reading that is usual in everything else. */
    public Reading(BetweenSlices betweenSlices, boolean endCaps) {
        this(betweenSlices, endCaps, List.of());
    }

    /** A short name for reports, such as {@code shape}, {@code prism, no end caps} or {@code shape, other end caps + sampling}. */
    public String label() {
        String others = moved.stream().map(Spread.Source::label).collect(Collectors.joining(" + "));
        return betweenSlices.name().toLowerCase(Locale.ROOT)
                + (endCaps ? "" : ", no end caps")
                + (others.isEmpty() ? "" : ", other " + others);
    }

    // Spelled out: see point 5 of docs/decisions/0006-start-up.md.
    @Override
    public boolean equals(Object other) {
        return other instanceof Reading that
                && betweenSlices == that.betweenSlices
                && endCaps == that.endCaps
                && moved.equals(that.moved);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * betweenSlices.hashCode() + Boolean.hashCode(endCaps)) + moved.hashCode();
    }
}
