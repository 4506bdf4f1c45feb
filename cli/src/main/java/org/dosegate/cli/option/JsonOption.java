package org.dosegate.cli.option;

import java.util.Optional;
import org.dosegate.cli.output.Destination;
import picocli.CommandLine.Option;

/** Where the JSON of a result goes. */
public final class JsonOption {
    @Option(
            names = "--json",
            paramLabel = "FILE|-",
            description = "Write JSON to a file, or with - to standard output, which then is JSON alone.")
    private String json;

    /** The place; empty when none was asked for. */
    public Optional<Destination> destination() {
        return Optional.ofNullable(json).map(Destination::parse);
    }
}
