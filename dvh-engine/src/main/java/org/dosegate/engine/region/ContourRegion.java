package org.dosegate.engine.region;

import java.util.Objects;
import org.dosegate.engine.geometry.PlanarContours;

/**
 * The solid between contours.
 *
 * @param contours closed rings in parallel planes
 */
public record ContourRegion(PlanarContours contours) implements Region {
    /** The solid between contours that are not null. */
    public ContourRegion {
        Objects.requireNonNull(contours, "contours");
    }
}
