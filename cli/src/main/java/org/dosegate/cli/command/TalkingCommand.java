package org.dosegate.cli.command;

import java.util.concurrent.Callable;
import org.dosegate.cli.option.TalkOptions;
import org.dosegate.cli.run.Environment;
import org.dosegate.cli.run.Messages;
import org.dosegate.report.console.ConsoleStyle;
import picocli.CommandLine.Mixin;

/** A command that says as much as {@code -q} and {@code -v} let it. */
abstract class TalkingCommand implements Callable<Integer> {
    final Environment environment;
    final Messages messages;

    @Mixin
    private TalkOptions talk;

    TalkingCommand(Environment environment, Messages messages) {
        this.environment = environment;
        this.messages = messages;
    }

    /** The exit code. */
    abstract int run();

    @Override
    public final Integer call() {
        messages.level(talk.quiet(), talk.verbose());
        return run();
    }

    final ConsoleStyle style() {
        return talk.style(environment);
    }

    final boolean isQuiet() {
        return talk.quiet();
    }
}
