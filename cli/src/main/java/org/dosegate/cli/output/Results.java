package org.dosegate.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.dosegate.cli.run.OutputException;
import org.dosegate.cli.run.UsageException;
import org.dosegate.cli.run.Waiting;
import org.dosegate.report.file.AtomicFile;

/** Writes one run's results: each file whole or not at all, and exactly one of the forms to standard output. */
public final class Results {
    private static final int DICOM_AT = 128;
    private static final byte[] DICOM = {'D', 'I', 'C', 'M'};

    private final OutputStream out;
    private final Map<String, Destination> places;

    /**
     * Results of a run.
     *
     * @param out standard output
     * @param places where each form goes that was asked for, by the option that asks for it, such as {@code --json}
     * @throws UsageException when two would go to standard output, or to one file, or one over a DICOM file
     */
    public Results(OutputStream out, Map<String, Destination> places) {
        Map<Destination, String> taken = new HashMap<>();
        places.forEach((option, place) -> {
            place.file().filter(Results::isDicom).ifPresent(file -> {
                throw new UsageException(file + " is a DICOM file; give " + option + " another one");
            });
            String other = taken.putIfAbsent(place, option);
            if (other != null) {
                throw new UsageException(other + " and " + option + " both go to "
                        + place.file().map(Path::toString).orElse("standard output") + "; give them two places");
            }
        });
        this.out = out;
        this.places = new LinkedHashMap<>(places);
    }

    /** Whether a file is one that a plan may consist of (PS3.10 7.1): a slip of the command line must not cost it. */
    private static boolean isDicom(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(
                    Arrays.copyOfRange(in.readNBytes(DICOM_AT + DICOM.length), DICOM_AT, DICOM_AT + DICOM.length),
                    DICOM);
        } catch (IOException e) {
            return false; // writing will say what is wrong with it
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
        destination.file().ifPresentOrElse(file -> toFile(file, content), () -> toStandardOutput(out, content));
    }
}
