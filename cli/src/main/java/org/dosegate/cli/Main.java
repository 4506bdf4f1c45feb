package org.dosegate.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Map;
import org.dosegate.cli.run.Environment;

/** The executable. */
public final class Main {
    /** What libraries would look for in every jar, and its answer; what is set already stays. */
    private static final Map<String, String> KNOWN = Map.of(
            "slf4j.provider", "org.slf4j.simple.SimpleServiceProvider",
            "slf4j.internal.verbosity", "WARN",
            "picocli.disable.closures", "true");

    private Main() {}

    /** Runs the command line and ends the process with its exit code; nothing else in Dosegate does that. */
    public static void main(String[] args) {
        KNOWN.forEach(System.getProperties()::putIfAbsent);
        // Not System.out: it hides every failure to write, and a full disk must not look like a result.
        Environment environment = new Environment(
                System.getenv(),
                Boolean.getBoolean("dosegate.terminal"),
                Boolean.getBoolean("dosegate.terminal.err"),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err));
        System.exit(Dosegate.run(args, environment));
    }
}
