package org.dosegate.cli.plan;

/** Nobody can say what is prescribed, or two sources say different things. */
public final class PrescriptionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        /** There is no prescription. */
        MISSING,
        /** The RTPLAN names several target doses or fraction groups. */
        AMBIGUOUS,
        /** A number of the RTPLAN's prescription cannot be read. */
        UNREADABLE,
        /** The command line says something else than the RTPLAN. */
        CONTRADICTION
    }

    private final Code code;

    /** An error with its code and a message that says what to do. */
    public PrescriptionException(Code code, String message) {
        super(message);
        this.code = code;
    }

    /** Why. */
    public Code code() {
        return code;
    }
}
