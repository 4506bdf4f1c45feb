package org.dosegate.cli.command;

import java.util.List;
import java.util.stream.Collectors;
import org.dosegate.cli.run.UsageException;

/** A structure was named that is not there. */
final class UnknownStructure {
    private UnknownStructure() {}

    /** The error, with the names that may have been meant, or with all. */
    static UsageException named(String name, List<String> known) {
        List<String> near = NearNames.of(name, known);
        return new UsageException("there is no structure \"" + name + "\"; "
                + (near.isEmpty() ? "there are: " + quoted(known) : "did you mean " + quoted(near) + "?"));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(n -> "\"" + n + "\"").collect(Collectors.joining(", "));
    }
}
