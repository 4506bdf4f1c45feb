package org.dosegate.cli.option;

import java.util.LinkedHashMap;
import java.util.Map;
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

    /** Where each form goes that was asked for, by its option. */
    public Map<String, Destination> places() {
        Map<String, Destination> places = new LinkedHashMap<>(json.places());
        if (csv != null) {
            places.put("--csv", Destination.parse(csv));
        }
        return places;
    }
}
