package org.dosegate.engine.region;

import java.util.List;
import java.util.Objects;
import org.dosegate.engine.geometry.PlanarContours;

/**
 * The solid between contours.
 *
 * @param contours closed rings in parallel planes
 * @param others what else these contours can mean; empty where the file leaves nothing open
 */
public record ContourRegion(PlanarContours contours, List<OtherReading> others) implements Region {
    /** The solid between contours that are not null. */
    public ContourRegion {
        Objects.requireNonNull(contours, "contours");
        others = List.copyOf(others);
    }

    /** The solid between contours of which nothing is open. */
    public ContourRegion(PlanarContours contours) {
        this(contours, List.of());
    }

    // Spelled out: see point 5 of docs/decisions/0006-start-up.md.
    @Override
    public boolean equals(Object other) {
        return other instanceof ContourRegion that && contours.equals(that.contours) && others.equals(that.others);
    }

    @Override
    public int hashCode() {
        return 31 * contours.hashCode() + others.hashCode();
    }
}
