package org.dosegate.cli.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dosegate.cli.plan.PrescriptionException;
import org.dosegate.cli.run.ExitCode;
import org.dosegate.cli.run.Messages;
import org.dosegate.cli.run.OutputException;
import org.dosegate.cli.run.TimeLimitException;
import org.dosegate.cli.run.UsageException;
import org.dosegate.constraints.check.PlanRefusedException;
import org.dosegate.constraints.match.MatchingException;
import org.dosegate.constraints.protocol.ProtocolException;
import org.dosegate.dicom.DicomRefusedException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Every way in which a command ends without a result, as a line of text and an exit code. */
public final class Failures {
    /** What a script that fitted the plan before may meet in a later one. */
    private static final Set<MatchingException.Code> OF_THE_PLAN = EnumSet.of(
            MatchingException.Code.UNKNOWN_ROI,
            MatchingException.Code.AMBIGUOUS_ROI,
            MatchingException.Code.ABSENT_BUT_PRESENT);

    private Failures() {}

    /** What the command line's own parser objects to. */
    static int wrongUsage(ParameterException e, Messages messages) {
        String suggestions = "";
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            List<String> near = unmatched.getSuggestions();
            suggestions = near.stream().collect(Collectors.joining(", ", "; did you mean: ", "?"));
        }
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        messages.error(oneLine(e.getMessage()) + suggestions + help(command));
        return ExitCode.USAGE;
    }

    /**
     * What went wrong, in words and as an exit code.
     *
     * @param exitCode how a process ends
     * @param lines what to tell, a problem a line
     */
    record Said(int exitCode, List<String> lines) {}

    /**
     * What went wrong while a command ran. Whatever it is, the process does not end as if a plan had passed or failed.
     *
     * @param failure anything that was thrown
     * @param command the command, as the user writes it
     */
    public static int exitCode(Throwable failure, String command, Messages messages) {
        Said said = of(failure, command);
        if (failure instanceof ProtocolException) {
            said.lines().forEach(messages::error);
        } else {
            said.lines().forEach(line -> messages.error(line, failure));
        }
        return said.exitCode();
    }

    /** Whether there is no result because of the plan or of a defect, and not because of the command line, the protocol, or the place that it was to go to. */
    static boolean leavesNoResult(Throwable failure) {
        if (failure instanceof MatchingException matching) {
            return OF_THE_PLAN.contains(matching.code());
        }
        int exitCode = of(failure, "").exitCode();
        return !(failure instanceof OutputException) && (exitCode == ExitCode.REFUSED || exitCode == ExitCode.INTERNAL);
    }

    /** What went wrong, without telling anybody. */
    static Said of(Throwable failure, String command) {
        if (failure instanceof UsageException || failure instanceof MatchingException) {
            return new Said(ExitCode.USAGE, List.of(failure.getMessage() + help(command)));
        }
        if (failure instanceof DicomRefusedException
                || failure instanceof PlanRefusedException
                || failure instanceof PrescriptionException
                || failure instanceof TimeLimitException) {
            return new Said(ExitCode.REFUSED, List.of(failure.getMessage()));
        }
        if (failure instanceof ProtocolException protocol) {
            return new Said(
                    ExitCode.PROTOCOL,
                    protocol.problems().stream().map(Object::toString).toList());
        }
        return new Said(ExitCode.INTERNAL, List.of(internal(failure)));
    }

    private static String internal(Throwable failure) {
        if (failure instanceof OutputException) {
            return failure.getMessage();
        }
        if (failure instanceof OutOfMemoryError) {
            return "not enough memory; give Java more, such as DOSEGATE_JAVA_OPTS=-Xmx4g, or name fewer structures";
        }
        return "internal error: " + oneLine(failure.toString())
                + "; please report it, with the output of the same command with -v";
    }

    private static String help(String command) {
        return " (see " + command + " --help)";
    }

    private static String oneLine(String message) {
        return message.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
