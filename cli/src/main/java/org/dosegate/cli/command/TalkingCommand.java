package org.dosegate.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dosegate.cli.option.TalkOptions;
import org.dosegate.cli.option.TimeOption;
import org.dosegate.cli.output.Destination;
import org.dosegate.cli.output.Results;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.Messages;
import org.dosegate.cli.run.OutputException;
import org.dosegate.cli.run.TimeLimit;
import org.dosegate.report.console.ConsoleStyle;
import picocli.CommandLine.Mixin;

/** A command that says as much as {@code -q} and {@code -v} let it, and takes no longer than {@code --time-limit} lets it. */
abstract class TalkingCommand implements Callable<Integer> {
    private static final TimeLimit WITHDRAWAL = new TimeLimit(10);

    final Environment environment;
    final Messages messages;

    /** Those of this run, from when it is known where they go. */
    private volatile Results results;

    @Mixin
    private TalkOptions talk;

    @Mixin
    private TimeOption time;

    TalkingCommand(Environment environment, Messages messages) {
        this.environment = environment;
        this.messages = messages;
    }

    /** The exit code. */
    abstract int run();

    @Override
    public final Integer call() {
        messages.level(talk.quiet(), talk.verbose());
        TimeLimit limit = time.limit();
        try {
            return limitsItself() ? run() : limit.on(this::run);
        } catch (RuntimeException | Error e) {
            withdrawAfter(e);
            throw e;
        }
    }

    private void withdrawAfter(Throwable failure) {
        Results begun = results;
        if (begun == null) {
            return;
        }
        try {
            // With a limit of its own: the drive may be what the run waited for.
            WITHDRAWAL.on(() -> {
                if (failure instanceof OutputException) {
                    begun.withdraw(false, messages);
                } else if (Failures.leavesNoResult(failure)) {
                    begun.withdraw(true, messages);
                    withdraw();
                }
                return null;
            });
        } catch (RuntimeException | Error e) {
            failure.addSuppressed(e);
            messages.error("the results of an earlier run may still lie where those of this one were to go");
        }
    }

    /** Takes away what else an earlier run left where this one, which ends without a result, was to leave its own. */
    void withdraw() {}

    /**
     * Where this run's results go; what the command line has wrong about that is found here.
     *
     * @param report the files of a folder of reports, written besides
     */
    final Results results(Map<String, Destination> places, List<Path> report) {
        results = new Results(environment.out(), places, report);
        return results;
    }

    /** Whether the limit of time is not one of the whole run, but of each plan. */
    boolean limitsItself() {
        return false;
    }

    final TimeLimit timeLimit() {
        return time.limit();
    }

    final ConsoleStyle style() {
        return talk.style(environment);
    }

    final boolean isQuiet() {
        return talk.quiet();
    }
}
