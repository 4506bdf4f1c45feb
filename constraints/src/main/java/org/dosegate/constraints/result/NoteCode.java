package org.dosegate.constraints.result;

import java.util.Optional;

/** The codes of the notes that the evaluation itself writes. Notes about the plan bring codes of their own. */
public enum NoteCode {
    /** A ROI was found by an alias. */
    MATCHED_BY_ALIAS,
    /** The user said which ROI it is. */
    MATCHED_BY_USER,
    /** Several ROIs together make the structure. */
    UNION_OF_ROIS,
    /** Another structure is evaluated in its stead. */
    FALLBACK_STRUCTURE,
    /** One ROI stands for several structures of the protocol. */
    ROI_USED_TWICE,
    /** No ROI has the name or an alias. */
    STRUCTURE_MISSING,
    /** Several ROIs of the same rank could be meant. */
    STRUCTURE_AMBIGUOUS,
    /** The user declared that the patient does not have it. */
    STRUCTURE_ABSENT,
    /** A structure that was declared absent has a ROI, without a volume. */
    ABSENT_ROI_PRESENT,
    /** The plan lacks a target, which was built as the protocol's expansion. */
    TARGET_BUILT,
    /** The plan lacks a target, and what it grows out of is not to be had either. */
    TARGET_NOT_BUILT,
    /** A drawn target lacks more of the protocol's expansion than the protocol says; no verdict depends on it. */
    TARGET_SHORT,
    /** A drawn target could not be compared with the protocol's expansion. */
    TARGET_NOT_AUDITED,
    /** A structure was found but has no volume that can be evaluated. */
    STRUCTURE_NOT_EVALUABLE,
    /** A part of the volume lies outside the dose grid. */
    OUTSIDE_DOSE_GRID,
    /** The structure is smaller than a voxel of the dose grid. */
    SMALL_STRUCTURE,
    /** The structure has no volume. */
    NO_VOLUME,
    /** The metric asks for more volume than the structure has. */
    STRUCTURE_TOO_SMALL,
    /** The goal needs a gamma comparison, and none was made. */
    NO_GAMMA_RESULT,
    /** The metric is a share of a volume of the patient that nobody gave. */
    QUANTITY_MISSING,
    /** A volume of the patient, of which a goal is a share, was given by the user. */
    QUANTITY_BY_USER,
    /** Points of the plan's dose have no second dose within the distance criterion, and the verdict depends on them. */
    OUTSIDE_SECOND_DOSE,
    /** The dose is a sum over several fractionations, of which EQD2 cannot be told. */
    FRACTIONATION_OF_SUM,
    /** The dose of an earlier treatment is part of the sum, and would help the goal. */
    PRIOR_DOSE_HELPS,
    /** The limit lies inside the interval: another admissible reading of the files gives another verdict. */
    LIMIT_INSIDE_INTERVAL,
    /** Another admissible reading of the files gives no value. */
    UNDEFINED_IN_A_READING,
    /** The goal is broken, and the less strict variation that its protocol accepts is kept; the verdict stays FAIL. */
    WITHIN_VARIATION,
    /** Which part of an {@code all} or {@code any} decided. */
    DECIDED_BY,
    /** The plan's prescription is not the protocol's. */
    PRESCRIPTION_MISMATCH,
    /** No required goal was evaluated. */
    NOTHING_EVALUATED;

    /** A note of this code that concerns no structure in particular. */
    public Note note(String text) {
        return new Note(name(), Optional.empty(), text);
    }

    /** A note of this code about one structure. */
    public Note about(String structure, String text) {
        return new Note(name(), Optional.of(structure), text);
    }

    /** Whether a note has this code. */
    public boolean is(Note note) {
        return name().equals(note.code());
    }
}
