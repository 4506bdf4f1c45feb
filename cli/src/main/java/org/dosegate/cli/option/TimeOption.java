package org.dosegate.cli.option;

import org.dosegate.cli.run.TimeLimit;
import org.dosegate.cli.run.UsageException;
import picocli.CommandLine.Option;

/** How long a run may take. */
public final class TimeOption {
    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description =
                    "End with 3 where a run, with --each a plan, is not finished by then (default: ${DEFAULT-VALUE}).",
            defaultValue = "600")
    private double seconds;

    /**
     * The limit.
     *
     * @throws UsageException when it is not more than 0
     */
    public TimeLimit limit() {
        return new TimeLimit(seconds);
    }
}
