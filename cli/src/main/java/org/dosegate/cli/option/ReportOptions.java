package org.dosegate.cli.option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dosegate.cli.output.Destination;
import org.dosegate.cli.run.UsageException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the forms of a result go besides the table on standard output. */
public final class ReportOptions {
    @Mixin
    private JsonOption json;

    @Option(
            names = "--csv",
            paramLabel = "FILE|-",
            description = "Write CSV to a file, or with - to standard output, which then is CSV alone.")
    private String csv;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the report as one HTML file that needs nothing else.")
    private String html;

    @Option(
            names = "--pdf",
            paramLabel = "FILE",
            description = "Write the report as PDF, to be printed, signed and kept.")
    private String pdf;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description =
                    "Write report.html, report.pdf, report.json and report.csv into this folder, made if need be. A plan that is"
                            + " refused leaves none of an earlier run there.")
    private Path folder;

    /**
     * Where each form goes that was asked for by name, by its option.
     *
     * @throws UsageException when one for people would go to standard output, which stays text
     */
    public Map<String, Destination> places() {
        Map<String, Destination> places = new LinkedHashMap<>(json.places());
        if (csv != null) {
            places.put("--csv", Destination.parse(csv));
        }
        document(places, "--html", html);
        document(places, "--pdf", pdf);
        return places;
    }

    private static void document(Map<String, Destination> places, String option, String file) {
        if (file == null) {
            return;
        }
        Destination place = Destination.parse(file);
        if (place.isStandardOutput()) {
            throw new UsageException(option + " must be a file; it does not go to standard output");
        }
        places.put(option, place);
    }

    /** The folder for all forms. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }
}
