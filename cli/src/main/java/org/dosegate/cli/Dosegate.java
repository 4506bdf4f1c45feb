package org.dosegate.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.dosegate.cli.command.CommandTree;
import org.dosegate.cli.output.Results;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.ExitCode;
import org.dosegate.cli.run.Messages;
import org.dosegate.cli.run.OutputException;
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
            CommandLine commandLine = CommandTree.build(environment, messages);
            commandLine.setOut(new PrintWriter(help));
            int code = commandLine.execute(args);
            if (!help.toString().isEmpty()) {
                Results.toStandardOutput(environment.out(), help.toString().getBytes(StandardCharsets.UTF_8));
            }
            return code;
        } catch (OutputException e) {
            messages.error(e.getMessage(), e);
        } catch (OutOfMemoryError e) {
            messages.error(
                    "not enough memory; give Java more, such as DOSEGATE_JAVA_OPTS=-Xmx4g, or name fewer structures",
                    e);
        } catch (Throwable e) { // the last resort: whatever happens, the process must not end as if a plan had passed
            messages.error(
                    "internal error: " + e + "; please report it, with the output of the same command with -v", e);
        }
        return ExitCode.INTERNAL;
    }
}
