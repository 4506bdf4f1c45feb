package org.dosegate.cli.option;

import org.dosegate.cli.run.Environment;
import org.dosegate.report.console.ConsoleStyle;
import picocli.CommandLine.Option;

/** How much is said, and in what colour. */
public final class TalkOptions {
    @Option(
            names = {"-q", "--quiet"},
            description = "Print the least: the verdict line or the bare table; no progress.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print more: sources, full identifiers, progress, and the stack trace of an error.")
    private boolean verbose;

    @Option(
            names = "--no-color",
            description = "No colours (also with NO_COLOR set, and whenever the output is not a terminal).")
    private boolean noColor;

    /** Whether {@code -q} was given. */
    public boolean quiet() {
        return quiet;
    }

    /** Whether {@code -v} was given. */
    public boolean verbose() {
        return verbose;
    }

    /** How the console report looks. */
    public ConsoleStyle style(Environment environment) {
        ConsoleStyle.Detail detail =
                quiet ? ConsoleStyle.Detail.BRIEF : verbose ? ConsoleStyle.Detail.FULL : ConsoleStyle.Detail.NORMAL;
        return new ConsoleStyle(!noColor && environment.colours(), detail);
    }
}
