package org.dosegate.engine.gamma;

import java.math.BigDecimal;

/**
 * What two doses are compared by.
 *
 * @param dosePercent dose criterion, % of the reference dose's maximum, or of the reference dose at the point where {@code local}
 * @param distanceMm distance criterion, mm
 * @param thresholdPercent points with less than this share of the reference dose's maximum are left out, %
 * @param local whether the dose criterion refers to the point's own dose
 * @param cap the search ends at this gamma; a point without a better one has it
 */
public record GammaCriterion(
        double dosePercent, double distanceMm, double thresholdPercent, boolean local, double cap) {

    /** 3 %, 2 mm, global, points from 10 % of the maximum: AAPM TG-218 (doi 10.1002/mp.12810). */
    public static final GammaCriterion DEFAULT = new GammaCriterion(3, 2, 10, false, 2);

    /** Neither criterion may be beyond this, % or mm: a unit was mistaken. */
    private static final double LARGEST = 100;

    /**
     * A criterion.
     *
     * @throws IllegalArgumentException when a criterion is not within (0, 100], the threshold not within [0, 100], the cap not within [1, 100],
     *     or a local criterion has no threshold (at 0 Gy its dose criterion would be 0 Gy)
     */
    public GammaCriterion {
        require(dosePercent > 0 && dosePercent <= LARGEST, "the dose criterion must be above 0 and at most 100 %");
        require(distanceMm > 0 && distanceMm <= LARGEST, "the distance criterion must be above 0 and at most 100 mm");
        require(thresholdPercent >= 0 && thresholdPercent <= LARGEST, "the threshold must be from 0 to 100 %");
        require(cap >= 1 && cap <= LARGEST, "the largest gamma must be from 1 to 100");
        require(!local || thresholdPercent > 0, "a local dose criterion needs a threshold above 0 %");
    }

    private static void require(boolean ok, String message) {
        if (!ok) {
            throw new IllegalArgumentException(message);
        }
    }

    /** The criterion as people write it, such as {@code 3 %/2 mm/10 %}, with {@code local} behind where it is. */
    public String label() {
        return plain(dosePercent) + " %/" + plain(distanceMm) + " mm/" + plain(thresholdPercent) + " %"
                + (local ? " local" : "");
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    // Spelled out: see point 5 of docs/decisions/0006-start-up.md.
    @Override
    public boolean equals(Object other) {
        return other instanceof GammaCriterion that
                && Double.compare(dosePercent, that.dosePercent) == 0
                && Double.compare(distanceMm, that.distanceMm) == 0
                && Double.compare(thresholdPercent, that.thresholdPercent) == 0
                && local == that.local
                && Double.compare(cap, that.cap) == 0;
    }

    @Override
    public int hashCode() {
        return 31
                        * (31
                                        * (31 * (31 * Double.hashCode(dosePercent) + Double.hashCode(distanceMm))
                                                + Double.hashCode(thresholdPercent))
                                + Boolean.hashCode(local))
                + Double.hashCode(cap);
    }
}
