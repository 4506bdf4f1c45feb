package org.dosegate.constraints.result;

import java.util.List;
import java.util.Optional;

/**
 * What a dose was made of that is not simply one plan's own.
 *
 * @param parts one that was weighted or moved or is itself a sum of several plans, or several that were summed
 * @param ofOnePlan whether all of it, doses of earlier treatments aside, was given in the fractions of one plan
 * @param resamplingErrorGy what the sum may be off by between the points of its grid, Gy; 0 where nothing was lost
 */
public record DoseComposition(List<Part> parts, boolean ofOnePlan, double resamplingErrorGy) {
    /** A composition that can no longer be changed. */
    public DoseComposition {
        parts = List.copyOf(parts);
    }

    /**
     * One dose.
     *
     * @param sopInstanceUid the object
     * @param planUids the plans that it says it belongs to
     * @param weight what it was multiplied by
     * @param prior whether it is the dose of an earlier treatment
     * @param move how it was moved into the frame of reference of the structures; empty where it was not
     */
    public record Part(
            String sopInstanceUid, List<String> planUids, double weight, boolean prior, Optional<Move> move) {
        /** A part that can no longer be changed. */
        public Part {
            planUids = List.copyOf(planUids);
        }
    }

    /**
     * A move by a registration.
     *
     * @param registrationUid the object
     * @param matrix the homogeneous matrix from the dose's frame of reference into that of the structures, row by row, mm
     */
    public record Move(String registrationUid, List<Double> matrix) {
        /** A move that can no longer be changed. */
        public Move {
            matrix = List.copyOf(matrix);
        }
    }

    /** Whether the dose of an earlier treatment is part of it. */
    public boolean hasPrior() {
        return parts.stream().anyMatch(Part::prior);
    }

    /** Whether every voxel got its dose in the same number of equal fractions, so that EQD2 can be computed from the sum. */
    public boolean isOfOneFractionation() {
        return ofOnePlan && !hasPrior();
    }
}
