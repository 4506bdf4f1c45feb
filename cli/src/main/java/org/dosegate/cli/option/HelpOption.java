package org.dosegate.cli.option;

import picocli.CommandLine.Option;

/** Help, in every command. */
public final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;
}
