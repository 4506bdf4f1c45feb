package org.dosegate.constraints.result;

import java.util.OptionalDouble;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.stored.StoredComparison;

/**
 * A structure's DVH beside the stored one.
 *
 * @param name its ROI name
 * @param roiNumber its number
 * @param ours our DVH under the nominal reading
 * @param stored the stored one, and how near they are
 */
public record ComparedStructure(String name, int roiNumber, Dvh ours, StoredComparison stored) {

    /** The stored volume less ours, % of ours; empty when only shares are stored. */
    public OptionalDouble volumeDifferencePercent() {
        return stored.volumeCc().isPresent()
                ? OptionalDouble.of(100 * (stored.volumeCc().getAsDouble() - ours.volumeCc()) / ours.volumeCc())
                : OptionalDouble.empty();
    }

    /** The larger one of the curves' worst difference and the volumes', without its sign, %. */
    public double largestDifferencePercent() {
        return Math.max(
                stored.agreement().worstPercent(),
                Math.abs(volumeDifferencePercent().orElse(0)));
    }
}
