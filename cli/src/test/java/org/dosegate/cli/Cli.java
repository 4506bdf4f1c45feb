package org.dosegate.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.dosegate.cli.run.Environment;

/** The command line in this process, as a black box. */
public final class Cli {
    private final Map<String, String> variables = new HashMap<>(Map.of("SOURCE_DATE_EPOCH", "1767225600"));
    private boolean terminal;
    private OutputStream brokenOut;

    /** What a run left behind. */
    public record Ended(int code, String out, String err) {}

    public static Ended run(Object... args) {
        return new Cli().with(args);
    }

    public Cli variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Cli onATerminal() {
        terminal = true;
        return this;
    }

    Cli withStandardOutput(OutputStream out) {
        brokenOut = out;
        return this;
    }

    public Ended with(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment =
                new Environment(variables, terminal, terminal, brokenOut == null ? out : brokenOut, err);
        String[] texts = Arrays.stream(args)
                .map(a -> a instanceof Path p ? p.toString() : (String) a)
                .toArray(String[]::new);
        int code = Dosegate.run(texts, environment);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
