package org.dosegate.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dosegate.cli.output.Results;
import org.dosegate.cli.run.Messages;
import org.dosegate.cli.run.OutputException;
import org.dosegate.report.csv.CheckCsv;
import org.dosegate.report.html.HtmlReport;
import org.dosegate.report.json.CheckJson;
import org.dosegate.report.pdf.PdfReport;

/** The forms in which the result of a check is written; this is the only list of them. */
enum ReportForm {
    HTML,
    PDF,
    JSON,
    CSV;

    /** The option that asks for it, such as {@code --html}. */
    String option() {
        return "--" + extension();
    }

    /** How its files end. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    private byte[] write(CheckRun run) {
        return switch (this) {
            case HTML -> HtmlReport.write(run.report(), Optional.of(run.pictures()));
            case PDF -> PdfReport.write(run.report(), Optional.of(run.pictures()), run.paper());
            case JSON -> CheckJson.write(run.context(), run.result());
            case CSV -> CheckCsv.write(run.result());
        };
    }

    /** How each form of a run is made, by its option. */
    static Map<String, Supplier<byte[]>> all(CheckRun run) {
        Map<String, Supplier<byte[]>> forms = new HashMap<>();
        for (ReportForm form : values()) {
            forms.put(form.option(), () -> form.write(run));
        }
        return forms;
    }

    /** All forms of a run by the names of their files. */
    static Map<String, byte[]> files(CheckRun run) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (ReportForm form : values()) {
            files.put(form.file(), form.write(run));
        }
        return files;
    }

    /** The names of all these files. */
    static Set<String> fileNames() {
        return Arrays.stream(values()).map(ReportForm::file).collect(Collectors.toSet());
    }

    private String file() {
        return "report." + extension();
    }

    /**
     * Writes all forms of a run into a folder, which is made when it is not there, and says where they are.
     *
     * @throws OutputException when one cannot be written
     */
    static void writeAll(CheckRun run, Path folder, Messages messages) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OutputException(folder.toString(), e);
        }
        for (ReportForm form : values()) {
            Path file = folder.resolve(form.file());
            Results.toFile(file, form.write(run));
            messages.progress("wrote " + file);
        }
    }
}
