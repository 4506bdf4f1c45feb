package org.dosegate.engine.region;

import org.dosegate.engine.geometry.PlanarContours;

/**
 * A solid: the body between contours, a Boolean combination of solids, or a solid with margins. Immutable. How the body between two contours looks
 * is not decided here but by the {@link org.dosegate.engine.region.BetweenSlices} reading under which it is evaluated.
 */
public sealed interface Region permits ContourRegion, BooleanRegion, MarginRegion {

    /** The solid between the given contours. */
    static Region of(PlanarContours contours) {
        return new ContourRegion(contours);
    }

    /** All points of either solid. */
    default Region union(Region other) {
        return new BooleanRegion(BooleanRegion.Operation.UNION, this, other);
    }

    /** All points that both solids share. */
    default Region intersection(Region other) {
        return new BooleanRegion(BooleanRegion.Operation.INTERSECTION, this, other);
    }

    /** All points of this solid that the other does not have. */
    default Region minus(Region other) {
        return new BooleanRegion(BooleanRegion.Operation.SUBTRACTION, this, other);
    }

    /** This solid with margins: grown where they are positive, shrunk where they are negative; see {@link MarginRegion}. */
    default Region grow(Margins margins) {
        return new MarginRegion(this, margins);
    }
}
