package org.dosegate.cli.run;

/** How a process ends when no check decided it; a check's own codes are those of its verdict. */
public final class ExitCode {
    /** It computed. */
    public static final int OK = 0;
    /** Beyond what {@code --min-pass-rate} or {@code --max-difference} allows. */
    public static final int BEYOND = 1;
    /** Wrong usage. */
    public static final int USAGE = 2;
    /** Input unreadable, inconsistent or refused. */
    public static final int REFUSED = 3;
    /** What was asked could not be decided. */
    public static final int UNDECIDED = 4;
    /** Protocol file invalid. */
    public static final int PROTOCOL = 5;
    /** Internal error, or the result could not be written. */
    public static final int INTERNAL = 70;

    private ExitCode() {}
}
