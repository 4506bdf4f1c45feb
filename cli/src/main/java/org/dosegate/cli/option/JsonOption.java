package org.dosegate.cli.option;

import java.util.Map;
import org.dosegate.cli.output.Destination;
import picocli.CommandLine.Option;

/** Where the JSON of a result goes. */
public final class JsonOption {
    @Option(
            names = "--json",
            paramLabel = "FILE|-",
            description =
                    "Write JSON to a file, or with - to standard output, which then is JSON alone. When a plan is refused, what an earlier"
                            + " run wrote into this or another file named for a result is removed.")
    private String json;

    /** The place, by its option; nothing when none was asked for. */
    public Map<String, Destination> places() {
        return json == null ? Map.of() : Map.of("--json", Destination.parse(json));
    }
}
