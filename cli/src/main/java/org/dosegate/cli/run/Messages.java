package org.dosegate.cli.run;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.dosegate.report.text.SafeText;

/** Progress and errors, one line each, on standard error. Text from files is shown with its control characters escaped. */
public final class Messages {
    private static final String NAME = "dosegate: ";

    private final PrintStream err;
    private boolean quiet;
    private boolean verbose;

    /** Messages to a stream; a failure to write them is not worth more than the result. */
    public Messages(OutputStream err) {
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /** Sets what is said: with {@code quiet} no progress, with {@code verbose} more of it and stack traces. */
    public void level(boolean quiet, boolean verbose) {
        this.quiet = quiet;
        this.verbose = verbose;
    }

    /** Whether {@code -v} was given. */
    public boolean verbose() {
        return verbose;
    }

    /** What is going on and matters to everybody. */
    public void progress(String message) {
        if (!quiet) {
            line(message);
        }
    }

    /** What is going on, for those who asked with {@code -v}. */
    public void detail(Supplier<String> message) {
        if (verbose) {
            line(message.get());
        }
    }

    /** Why the run ends without a result. */
    public void error(String message) {
        line(message);
    }

    /** Why the run ends without a result; with {@code -v} also where it happened. */
    public void error(String message, Throwable cause) {
        line(message);
        if (verbose) {
            cause.printStackTrace(err);
        }
    }

    private void line(String message) {
        // println would end lines as the system does; the output is the same everywhere
        err.print(NAME + SafeText.show(message) + "\n");
        err.flush();
    }
}
