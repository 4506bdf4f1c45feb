package org.dosegate.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.dosegate.cli.command.CommandTree;
import org.dosegate.cli.command.Failures;
import org.dosegate.cli.output.Results;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.Messages;
import picocli.CommandLine;

/** The command line without the process: arguments and surroundings in, exit code out. */
public final class Dosegate {
    private Dosegate() {}

    /**
     * Runs one command line.
     *
     * @param args the arguments
     * @param environment what surrounds the run
     * @return the exit code; this method never throws
     */
    public static int run(String[] args, Environment environment) {
        Messages messages = new Messages(environment.err());
        try {
            // Help and version are collected and written like every result, so that a failure to write them is seen.
            StringWriter help = new StringWriter();
            CommandLine commandLine = CommandTree.build(environment, messages, args);
            commandLine.setOut(new PrintWriter(help));
            int code = commandLine.execute(args);
            if (!help.toString().isEmpty()) {
                Results.toStandardOutput(environment.out(), help.toString().getBytes(StandardCharsets.UTF_8));
            }
            return code;
        } catch (Throwable e) { // errors, which the library passes on, and failures of our own last write
            return Failures.exitCode(e, "dosegate", messages);
        }
    }
}
