package org.dosegate.cli.option;

import java.util.Optional;
import org.dosegate.cli.output.Destination;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where results go besides the table on standard output. */
public final class OutputOptions {
    @Mixin
    private JsonOption json;

    @Option(
            names = "--csv",
            paramLabel = "FILE|-",
            description = "Write CSV to a file, or with - to standard output, which then is CSV alone.")
    private String csv;

    /** Where the JSON goes. */
    public Optional<Destination> json() {
        return json.destination();
    }

    /** Where the CSV goes. */
    public Optional<Destination> csv() {
        return Optional.ofNullable(csv).map(Destination::parse);
    }
}
