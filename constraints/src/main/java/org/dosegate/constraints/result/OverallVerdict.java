package org.dosegate.constraints.result;

/** Outcome of a check, with the exit code that says it. */
public enum OverallVerdict {
    /** Every required goal passed, none of them borderline. */
    PASS(0),
    /** Every required goal passed, at least one of them borderline. */
    PASS_BORDERLINE(6),
    /** At least one goal failed. */
    FAIL(1),
    /** A required goal could not be evaluated, and none failed. */
    INCOMPLETE(4);

    private final int exitCode;

    OverallVerdict(int exitCode) {
        this.exitCode = exitCode;
    }

    /** Exit code of a process that ends with this verdict. */
    public int exitCode() {
        return exitCode;
    }
}
