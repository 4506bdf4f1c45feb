package org.dosegate.cli.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.dosegate.cli.option.TalkOptions;
import org.dosegate.cli.option.TimeOption;
import org.dosegate.cli.output.Destination;
import org.dosegate.cli.output.EarlierResult;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.Messages;
import org.dosegate.cli.run.TimeLimit;
import org.dosegate.report.console.ConsoleStyle;
import picocli.CommandLine.Mixin;

/** A command that says as much as {@code -q} and {@code -v} let it, and takes no longer than {@code --time-limit} lets it. */
abstract class TalkingCommand implements Callable<Integer> {
    final Environment environment;
    final Messages messages;

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
            if (Failures.leavesNoResult(e)) {
                withdraw();
            }
            throw e;
        }
    }

    /** Takes away what an earlier run left where this one, which ends without a result, was to leave its own. */
    void withdraw() {
        places().values().forEach(place -> place.file().ifPresent(file -> EarlierResult.remove(file, messages)));
    }

    /** Where the results go that were asked for by name, by their options. */
    Map<String, Destination> places() {
        return Map.of();
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
