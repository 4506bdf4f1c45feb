package org.dosegate.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dosegate.cli.each.CaseStore;
import org.dosegate.cli.run.Messages;
import org.dosegate.cli.run.OutputException;

/** The forms in which a result is written; this is the only list of them. */
enum ReportForm {
    /** The first to be written: it tells whose the others are. */
    JSON,
    HTML,
    PDF,
    CSV;

    /** The option that asks for it, such as {@code --html}. */
    String option() {
        return "--" + extension();
    }

    /** How its files end. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    private String file() {
        return "report." + extension();
    }

    /** The files in a folder of reports. */
    static List<Path> filesIn(Path folder) {
        return Arrays.stream(values()).map(form -> folder.resolve(form.file())).toList();
    }

    /** The names of the files in a folder of reports. */
    static Set<String> fileNames() {
        return Arrays.stream(values()).map(ReportForm::file).collect(Collectors.toSet());
    }

    /**
     * All forms of a result by the names of their files.
     *
     * @param forms how each form is made, by its option
     */
    static Map<String, byte[]> files(Map<String, Supplier<byte[]>> forms) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (ReportForm form : values()) {
            files.put(form.file(), forms.get(form.option()).get());
        }
        return files;
    }

    /**
     * Writes all forms of a result into a folder, which is made when it is not there, and says where they are.
     *
     * @param forms how each form is made, by its option
     * @param writer writes a file
     * @throws OutputException when one cannot be written
     */
    static void writeAll(
            Map<String, Supplier<byte[]>> forms, Path folder, BiConsumer<Path, byte[]> writer, Messages messages) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OutputException(folder.toString(), e);
        }
        try {
            for (ReportForm form : values()) {
                Path file = folder.resolve(form.file());
                writer.accept(file, forms.get(form.option()).get());
                messages.progress("wrote " + file);
            }
        } catch (OutputException e) {
            removeAll(folder, messages); // some would be an earlier run's
            throw e;
        }
    }

    /** Takes what an earlier run wrote out of a folder, and says so. Reports that stay are told: they are not this run's. */
    static void removeAll(Path folder, Messages messages) {
        try {
            if (CaseStore.remove(folder, fileNames())) {
                messages.progress("removed the reports of an earlier run from " + folder);
            }
        } catch (OutputException e) {
            messages.error(folder + " holds the reports of an earlier run, and they cannot be removed");
        }
    }
}
