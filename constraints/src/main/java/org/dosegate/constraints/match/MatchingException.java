package org.dosegate.constraints.match;

/** A mapping or a declaration by the user that does not fit plan or protocol: wrong usage, not a property of the plan. */
public final class MatchingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What does not fit. */
    public enum Code {
        /** The protocol has no structure of this name. */
        UNKNOWN_STRUCTURE,
        /** The plan has no such ROI. */
        UNKNOWN_ROI,
        /** Several ROIs have this name. */
        AMBIGUOUS_ROI,
        /** Several ROIs for a structure that is not a union. */
        SEVERAL_ROIS,
        /** A structure is declared absent that the plan holds. */
        ABSENT_BUT_PRESENT,
        /** A structure is both mapped and declared absent. */
        ABSENT_AND_MAPPED,
        /** An absence without a reason. */
        NO_REASON,
        /** A volume of the patient that no goal is a share of, or that is none. */
        UNKNOWN_QUANTITY
    }

    private final Code code;

    /** An error with its code and a message for people. */
    public MatchingException(Code code, String message) {
        super(message);
        this.code = code;
    }

    /** What does not fit. */
    public Code code() {
        return code;
    }
}
