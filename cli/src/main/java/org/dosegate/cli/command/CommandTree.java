package org.dosegate.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.ExitCode;
import org.dosegate.cli.run.Messages;
import org.dosegate.dicom.plan.ReadAhead;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** All commands, put together. */
public final class CommandTree {
    private static final int HELP_COLUMNS = 110;

    private CommandTree() {}

    /**
     * A command line for one run. Describing commands is a good part of a short run: where the arguments begin with a command, only that one
     * is there.
     */
    public static CommandLine build(Environment environment, Messages messages, String... args) {
        ReadAhead plan = PlanAhead.of(args);
        ProtocolAhead protocol = ProtocolAhead.of(args);
        Map<String, Supplier<CommandLine>> commands = commands(environment, messages, plan, protocol);
        CommandLine root = new CommandLine(new RootCommand());
        if (args.length > 0 && commands.containsKey(args[0])) {
            commands.keySet().retainAll(Set.of(args[0]));
        }
        commands.forEach((name, command) -> root.addSubcommand(name, command.get()));
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
                .setParameterExceptionHandler(new WrongUsage(messages))
                .setExecutionExceptionHandler(new ExecutionFailure(messages));
    }

    private static Map<String, Supplier<CommandLine>> commands(
            Environment environment, Messages messages, ReadAhead plan, ProtocolAhead protocol) {
        Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
        commands.put("check", () -> new CommandLine(new CheckCommand(environment, messages, protocol, plan)));
        commands.put("dvh", () -> new CommandLine(new DvhCommand(environment, messages, plan)));
        commands.put("expand", () -> new CommandLine(new ExpandCommand(environment, messages)));
        commands.put("compare", () -> new CommandLine(new CompareCommand(environment, messages, plan)));
        commands.put("gamma", () -> new CommandLine(new GammaCommand(environment, messages)));
        commands.put("info", () -> new CommandLine(new InfoCommand(environment, messages)));
        commands.put(
                "protocol",
                () -> new CommandLine(new ProtocolCommand())
                        .addSubcommand(new ProtocolListCommand(environment, messages))
                        .addSubcommand(new ProtocolShowCommand(environment, messages))
                        .addSubcommand(new ProtocolLintCommand(environment, messages)));
        commands.put("demo", () -> new CommandLine(new DemoCommand(environment, messages)));
        return commands;
    }

    // Classes, not lambdas: no archive holds what Java makes of a lambda for an interface as old as picocli's, see
    // point 5
    // of docs/decisions/0006-start-up.md.

    private record WrongUsage(Messages messages) implements CommandLine.IParameterExceptionHandler {
        @Override
        public int handleParseException(CommandLine.ParameterException e, String[] arguments) {
            return Failures.wrongUsage(e, messages);
        }
    }

    private record ExecutionFailure(Messages messages) implements CommandLine.IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult result) {
            return Failures.exitCode(e, command.getCommandSpec().qualifiedName(), messages);
        }
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
