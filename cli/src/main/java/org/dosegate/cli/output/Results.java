package org.dosegate.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.dosegate.cli.run.Messages;
import org.dosegate.cli.run.OutputException;
import org.dosegate.cli.run.UsageException;
import org.dosegate.cli.run.Waiting;
import org.dosegate.dicom.codec.DicomRecognition;
import org.dosegate.report.file.AtomicFile;

/** Writes one run's results: each file whole or not at all, and exactly one of the forms to standard output. */
public final class Results {
    private final OutputStream out;
    private final Map<String, Destination> places;
    private final Set<Path> written = new HashSet<>();
    private boolean withdrawn;

    /**
     * Results of a run.
     *
     * @param out standard output
     * @param places where each form goes that was asked for, by the option that asks for it, such as {@code --json}
     * @param report the files of a folder of reports, written besides
     * @throws UsageException when two would go to standard output, or to one file, or one over a DICOM file
     */
    public Results(OutputStream out, Map<String, Destination> places, List<Path> report) {
        Map<String, String> taken = new HashMap<>();
        report.forEach(file -> claimFile(taken, file, "--report"));
        places.forEach((option, place) -> place.file()
                .ifPresentOrElse(
                        file -> claimFile(taken, file, option), () -> claim(taken, "standard output", option)));
        this.out = out;
        this.places = new LinkedHashMap<>(places);
    }

    private static void claimFile(Map<String, String> taken, Path file, String option) {
        if (DicomRecognition.isDicom(file)) {
            // A slip of the command line must not cost a plan its files.
            throw new UsageException(file + " is a DICOM file; give " + option + " another place");
        }
        claim(taken, file.toAbsolutePath().normalize().toString(), option);
    }

    private static void claim(Map<String, String> taken, String place, String option) {
        String other = taken.putIfAbsent(place, option);
        if (other != null) {
            throw new UsageException(other + " and " + option + " both go to " + place + "; give them two places");
        }
    }

    /**
     * Writes all forms that were asked for; what nobody asked for is not made.
     *
     * @param forms how each form is made, by its option
     * @param asText what goes to standard output when no form does
     * @throws OutputException when one cannot be written
     */
    public void write(Map<String, Supplier<byte[]>> forms, Supplier<String> asText) {
        if (places.values().stream().anyMatch(Destination::isStandardOutput)) {
            writeForms(forms);
            return;
        }
        // In a process this young every form takes its time; the text is made beside the others.
        CompletableFuture<String> text = CompletableFuture.supplyAsync(asText);
        writeForms(forms);
        toStandardOutput(out, Waiting.forResult(text).getBytes(StandardCharsets.UTF_8));
    }

    /** The files that were asked for by name. */
    public List<Path> files() {
        return places.values().stream().flatMap(place -> place.file().stream()).toList();
    }

    /**
     * Writes a file of this run whole or not at all.
     *
     * @throws OutputException when it cannot be written
     * @throws IllegalStateException when the run has ended without a result meanwhile
     */
    public synchronized void file(Path file, byte[] content) {
        if (withdrawn) {
            throw new IllegalStateException("the run ended before it wrote " + file);
        }
        toFile(file, content);
        written.add(file);
    }

    /**
     * Takes away what lies where this run, which ends without a result, was to write its own; nothing is written from now on.
     *
     * @param alsoWritten whether what this run has written goes, too
     */
    public synchronized void withdraw(boolean alsoWritten, Messages messages) {
        withdrawn = true;
        files().stream()
                .filter(file -> alsoWritten || !written.contains(file))
                .forEach(file -> EarlierResult.remove(file, messages));
    }

    /**
     * Writes a file whole or not at all.
     *
     * @throws OutputException when it cannot be written
     */
    public static void toFile(Path file, byte[] content) {
        try {
            AtomicFile.write(file, content);
        } catch (IOException e) {
            throw new OutputException(file.toString(), e);
        }
    }

    /**
     * Writes to standard output.
     *
     * @throws OutputException when it cannot be written, such as to a full disk
     */
    public static void toStandardOutput(OutputStream out, byte[] content) {
        try {
            out.write(content);
            out.flush();
        } catch (IOException e) {
            throw new OutputException("standard output", e);
        }
    }

    private void writeForms(Map<String, Supplier<byte[]>> forms) {
        places.forEach((option, place) -> write(place, forms.get(option).get()));
    }

    private void write(Destination destination, byte[] content) {
        destination.file().ifPresentOrElse(file -> file(file, content), () -> toStandardOutput(out, content));
    }
}
