package org.dosegate.cli.option;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dosegate.cli.output.Destination;
import org.dosegate.cli.run.UsageException;
import picocli.CommandLine.Option;

/** Where the documents for people go. */
public final class DocumentOptions {
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

    /**
     * Where each form goes that was asked for, by its option.
     *
     * @throws UsageException when one would go to standard output, which stays text
     */
    public Map<String, Destination> places() {
        Map<String, Destination> places = new LinkedHashMap<>();
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
}
