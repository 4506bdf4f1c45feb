package org.dosegate.cli.run;

/** A run took longer than it may. */
public final class TimeLimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An error that says what to do. */
    TimeLimitException(TimeLimit limit) {
        super("not finished within " + limit
                + "; put the files on a faster drive, name fewer structures, or allow more seconds with --time-limit");
    }
}
