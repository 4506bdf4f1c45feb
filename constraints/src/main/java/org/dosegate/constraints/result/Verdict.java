package org.dosegate.constraints.result;

/** Outcome of one goal. */
public enum Verdict {
    /** The limit is kept. */
    PASS,
    /** The limit is broken. */
    FAIL,
    /** Nobody can say: the reasons tell why. */
    NOT_EVALUABLE,
    /** The goal does not concern this patient or run: the reason tells why. */
    NOT_APPLICABLE
}
