package org.dosegate.cli.each;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dosegate.cli.run.Environment;

/** How far a run is, as a bar on a terminal; elsewhere nothing. */
final class Progress implements AutoCloseable {
    private static final int COLUMNS = 78;
    private static final int INTERVAL_MS = 200;

    private final PrintStream err;
    private final ProgressBar bar;

    private Progress(PrintStream err, ProgressBar bar) {
        this.err = err;
        this.bar = bar;
    }

    /** A bar of so many steps, if standard error is a terminal and somebody wants it. */
    static Progress of(int steps, Environment environment, boolean quiet) {
        PrintStream err = new PrintStream(environment.err(), true, StandardCharsets.UTF_8);
        if (quiet || !environment.errTerminal()) {
            return new Progress(err, null);
        }
        return new Progress(
                err,
                new ProgressBarBuilder()
                        .setTaskName("checking")
                        .setInitialMax(steps)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(INTERVAL_MS)
                        .setConsumer(new DelegatingProgressBarConsumer(line -> show(err, line), COLUMNS))
                        .build());
    }

    private static void show(PrintStream err, String line) {
        err.print("\r" + line);
        err.flush();
    }

    /** One more is done. */
    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    /** Something else is to be printed where the bar is. */
    void aside(Runnable message) {
        if (bar == null) {
            message.run();
            return;
        }
        bar.pause();
        show(err, " ".repeat(COLUMNS) + "\r");
        message.run();
        bar.resume();
    }

    /** The bar as it is now, and the next line after it. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            err.print('\n');
        }
    }
}
