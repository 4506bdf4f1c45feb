package org.dosegate.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dosegate protocol} alone: wrong usage; its subcommands do the work. */
@Command(
        name = "protocol",
        synopsisSubcommandLabel = "COMMAND",
        description = "The built-in protocols, and a linter for your own.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dosegate protocol list",
            "  dosegate protocol show hcc-45gy-15fx-imrt > mine.yaml",
            "  dosegate protocol lint mine.yaml"
        })
final class ProtocolCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say list, show or lint");
    }
}
