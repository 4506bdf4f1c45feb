package org.dosegate.cli.run;

import java.util.Collection;
import java.util.List;

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
    /** All passed, at least one borderline. */
    public static final int BORDERLINE = 6;
    /** Protocol file invalid. */
    public static final int PROTOCOL = 5;
    /** Internal error, or the result could not be written. */
    public static final int INTERNAL = 70;

    /** In this order: the first that any plan has is how a run over many ends. */
    private static final List<Integer> WORST_FIRST = List.of(INTERNAL, BEYOND, REFUSED, UNDECIDED, BORDERLINE, OK);

    private ExitCode() {}

    /** How a run ends whose plans would end with these codes. */
    public static int ofAll(Collection<Integer> codes) {
        return WORST_FIRST.stream().filter(codes::contains).findFirst().orElse(INTERNAL);
    }
}
