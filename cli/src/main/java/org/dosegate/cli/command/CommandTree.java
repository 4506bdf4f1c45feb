package org.dosegate.cli.command;

import org.dosegate.cli.run.Environment;
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
                .addSubcommand(new InfoCommand(environment, messages))
                .addSubcommand("protocol", protocol)
                .addSubcommand(new DemoCommand(environment, messages));
        addHelp(root);
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
                .setExecutionExceptionHandler((e, commandLine, result) -> Failures.exitCode(e, commandLine, messages));
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
        command.getSubcommands().values().forEach(CommandTree::addHelp);
    }
}
