package org.dosegate.cli.option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dosegate.cli.output.Destination;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the reports of a check go. */
public final class ReportOptions {
    @Mixin
    private OutputOptions output;

    @Mixin
    private DocumentOptions documents;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description =
                    "Write report.html, report.pdf, report.json and report.csv into this folder, made if need be.")
    private Path folder;

    /** Where each form goes that was asked for by name, by its option. */
    public Map<String, Destination> places() {
        Map<String, Destination> places = new LinkedHashMap<>(output.places());
        places.putAll(documents.places());
        return places;
    }

    /** The folder for all forms. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }
}
