package org.dosegate.constraints.plan;

import org.dosegate.constraints.result.Note;

/**
 * Codes of notes that leave a value in doubt although it was computed. A note of the plan with such a code makes every goal borderline, one of a
 * structure every goal that the structure is part of: the verdict stays that of the value, and the run does not end with 0.
 */
public enum Doubt {
    /** A dose that no external beam plan reaches: another unit? */
    IMPLAUSIBLE_DOSE,
    /** Points of almost no dose amid high doses: numbers that have overflown? */
    DOSE_HOLES,
    /** Contours cross themselves or each other, and their area can be read in more than one way. */
    ROI_CROSSING_RINGS,
    /** The structure is smaller than a voxel of the dose grid, so that its doses are mere interpolation. */
    SMALL_STRUCTURE;

    /** Whether a note leaves a value in doubt. */
    public static boolean in(Note note) {
        for (Doubt doubt : values()) {
            if (doubt.name().equals(note.code())) {
                return true;
            }
        }
        return false;
    }
}
