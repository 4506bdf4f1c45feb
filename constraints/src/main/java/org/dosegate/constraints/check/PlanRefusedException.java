package org.dosegate.constraints.check;

/** A plan that must not be checked against the protocol. */
public final class PlanRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        /** Nobody says what is prescribed. */
        NO_PRESCRIPTION,
        /** The prescribed dose or the number of fractions is no positive number. */
        BAD_PRESCRIPTION,
        /** The prescribed dose or the number of fractions is not the protocol's. */
        PRESCRIPTION_MISMATCH
    }

    private final Code code;

    /** A refusal with its code and a message for people. */
    public PlanRefusedException(Code code, String message) {
        super(message);
        this.code = code;
    }

    /** Why. */
    public Code code() {
        return code;
    }
}
