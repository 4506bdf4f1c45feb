package org.dosegate.cli.run;

import java.io.OutputStream;
import java.util.Map;

/**
 * What surrounds a run; in tests it is made up.
 *
 * @param variables environment variables
 * @param terminal whether standard output is a terminal
 * @param errTerminal whether standard error is a terminal
 * @param out standard output; every failure to write there must be thrown
 * @param err standard error
 */
public record Environment(
        Map<String, String> variables, boolean terminal, boolean errTerminal, OutputStream out, OutputStream err) {

    /** Whether colours may be used: on a terminal, and not where NO_COLOR is set to anything (no-color.org). */
    public boolean colours() {
        return terminal && variables.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
