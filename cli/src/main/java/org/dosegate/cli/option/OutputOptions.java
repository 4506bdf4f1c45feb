package org.dosegate.cli.option;

import java.util.Optional;
import org.dosegate.cli.output.Destination;
import picocli.CommandLine.Option;

/** Where results go besides the table on standard output. */
public final class OutputOptions {
    @Option(
            names = "--json",
            paramLabel = "FILE|-",
            description = "Write JSON to a file, or with - to standard output, which then is JSON alone.")
    private String json;

    @Option(
            names = "--csv",
            paramLabel = "FILE|-",
            description = "Write CSV to a file, or with - to standard output, which then is CSV alone.")
    private String csv;

    /** Where the JSON goes. */
    public Optional<Destination> json() {
        return Optional.ofNullable(json).map(Destination::parse);
    }

    /** Where the CSV goes. */
    public Optional<Destination> csv() {
        return Optional.ofNullable(csv).map(Destination::parse);
    }
}
