package org.dosegate.cli.command;

import java.util.List;
import java.util.stream.Collectors;
import org.dosegate.cli.plan.PrescriptionException;
import org.dosegate.cli.run.ExitCode;
import org.dosegate.cli.run.Messages;
import org.dosegate.cli.run.UsageException;
import org.dosegate.constraints.check.PlanRefusedException;
import org.dosegate.constraints.match.MatchingException;
import org.dosegate.constraints.protocol.ProtocolException;
import org.dosegate.dicom.DicomRefusedException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Every way in which a command ends without a result, as a line of text and an exit code. */
final class Failures {
    private Failures() {}

    /** What the command line's own parser objects to. */
    static int wrongUsage(ParameterException e, Messages messages) {
        String suggestions = "";
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            suggestions =
                    near.isEmpty() ? "" : near.stream().collect(Collectors.joining(", ", "; did you mean: ", "?"));
        }
        messages.error(oneLine(e.getMessage()) + suggestions + help(e.getCommandLine()));
        return ExitCode.USAGE;
    }

    /** What a command throws; other exceptions and all errors are left to the last resort. */
    static int exitCode(Exception e, CommandLine commandLine, Messages messages) throws Exception {
        if (e instanceof UsageException || e instanceof MatchingException) {
            messages.error(e.getMessage() + help(commandLine), e);
            return ExitCode.USAGE;
        }
        if (e instanceof DicomRefusedException
                || e instanceof PlanRefusedException
                || e instanceof PrescriptionException) {
            messages.error(e.getMessage(), e);
            return ExitCode.REFUSED;
        }
        if (e instanceof ProtocolException protocol) {
            protocol.problems().forEach(p -> messages.error(p.toString()));
            return ExitCode.PROTOCOL;
        }
        throw e;
    }

    private static String help(CommandLine commandLine) {
        return " (see " + commandLine.getCommandSpec().qualifiedName() + " --help)";
    }

    private static String oneLine(String message) {
        return message.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
