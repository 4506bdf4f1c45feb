package org.dosegate.cli.command;

import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.ExitCode;
import org.dosegate.cli.run.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** All commands, put together. */
public final class CommandTree {
    private static final int HELP_COLUMNS = 110;

    private CommandTree() {}

    /** A command line for one run. */
    public static CommandLine build(Environment environment, Messages messages) {
        CommandLine protocol = new CommandLine(new ProtocolCommand())
                .addSubcommand(new ProtocolListCommand(environment, messages))
                .addSubcommand(new ProtocolShowCommand(environment, messages));
        CommandLine root = new CommandLine(new RootCommand())
                .addSubcommand(new CheckCommand(environment, messages))
                .addSubcommand(new DvhCommand(environment, messages))
                .addSubcommand(new ExpandCommand(environment, messages))
                .addSubcommand(new InfoCommand(environment, messages))
                .addSubcommand("protocol", protocol)
                .addSubcommand(new DemoCommand(environment, messages));
        prepare(root);
        root.getCommandSpec()
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Show version, commit and Java.")
                        .build());
        return root.setExpandAtFiles(false) // a file name may begin with @
                .setUsageHelpWidth(HELP_COLUMNS)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        environment.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler((e, args) -> Failures.wrongUsage(e, messages))
                .setExecutionExceptionHandler((e, commandLine, result) ->
                        Failures.exitCode(e, commandLine.getCommandSpec().qualifiedName(), messages));
    }

    /** What every command has: help, and exit codes of ours where the library would end with 1, which means that a goal failed. */
    private static void prepare(CommandLine command) {
        command.getCommandSpec()
                .exitCodeOnInvalidInput(ExitCode.USAGE)
                .exitCodeOnExecutionException(ExitCode.INTERNAL)
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
        command.getSubcommands().values().forEach(CommandTree::prepare);
    }
}
