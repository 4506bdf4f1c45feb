package org.dosegate.cli.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When a result is said to be made. */
public final class Clock {
    /** The last second of the year 9999: later times do not fit the formats. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private Clock() {}

    /**
     * Now, to the second, or the time that SOURCE_DATE_EPOCH fixes (seconds since 1970, reproducible-builds.org).
     *
     * @throws UsageException when SOURCE_DATE_EPOCH is not such a number
     */
    public static Instant now(Environment environment) {
        String fixed = environment.variables().get("SOURCE_DATE_EPOCH");
        if (fixed == null || fixed.isEmpty()) {
            return Instant.now().truncatedTo(ChronoUnit.SECONDS);
        }
        if (!fixed.matches("[0-9]{1,12}") || Long.parseLong(fixed) > LAST_SECOND) {
            throw new UsageException("SOURCE_DATE_EPOCH is \"" + fixed
                    + "\"; it must be whole seconds since 1970-01-01, such as 1767225600, or unset");
        }
        return Instant.ofEpochSecond(Long.parseLong(fixed));
    }
}
