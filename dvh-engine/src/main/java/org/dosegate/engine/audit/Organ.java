package org.dosegate.engine.audit;

import org.dosegate.engine.region.BooleanRegion;
import org.dosegate.engine.region.MarginRegion;
import org.dosegate.engine.region.Region;

/**
 * A structure at which a target may have been cropped.
 *
 * @param name its name
 * @param region contours, or a combination of contours
 * @param outside true for the body: a target ends at the skin; false for an organ: a target spares it
 */
public record Organ(String name, Region region, boolean outside) {
    /**
     * A structure.
     *
     * @throws IllegalArgumentException when the region has margins
     */
    public Organ {
        if (hasMargins(region)) {
            throw new IllegalArgumentException(name + " has margins: only contours can be why a target was cropped");
        }
    }

    private static boolean hasMargins(Region region) {
        return region instanceof MarginRegion
                || (region instanceof BooleanRegion b && (hasMargins(b.left()) || hasMargins(b.right())));
    }
}
