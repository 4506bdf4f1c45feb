package org.dosegate.testdata.contour;

/**
 * How finely a section is traced.
 *
 * @param stepMm mesh of the search; ring points are about this far apart where the ring is straight
 * @param toleranceMm points are added until no chord lies further than this from the section's edge
 */
public record Tracing(double stepMm, double toleranceMm) {
    /** Positive lengths. */
    public Tracing {
        if (!(stepMm > 0 && toleranceMm > 0)) {
            throw new IllegalArgumentException("step and tolerance must be positive");
        }
    }
}
