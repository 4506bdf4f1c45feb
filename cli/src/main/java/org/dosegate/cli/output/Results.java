package org.dosegate.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.dosegate.cli.run.OutputException;
import org.dosegate.cli.run.UsageException;
import org.dosegate.report.file.AtomicFile;

/** Writes one run's results: each file whole or not at all, and exactly one of the forms to standard output. */
public final class Results {
    private final OutputStream out;
    private final Optional<Destination> json;
    private final Optional<Destination> csv;

    /**
     * Results of a run.
     *
     * @param out standard output
     * @param json where the JSON goes
     * @param csv where the CSV goes
     * @throws UsageException when both would go to standard output, or both to one file
     */
    public Results(OutputStream out, Optional<Destination> json, Optional<Destination> csv) {
        if (json.isPresent() && json.equals(csv)) {
            throw new UsageException("--json and --csv both go to "
                    + json.get().file().map(Path::toString).orElse("standard output") + "; give them two places");
        }
        this.out = out;
        this.json = json;
        this.csv = csv;
    }

    /**
     * Writes all forms that were asked for; what nobody asked for is not made.
     *
     * @throws OutputException when one cannot be written
     */
    public void write(Supplier<byte[]> asJson, Supplier<byte[]> asCsv, Supplier<String> asText) {
        json.ifPresent(d -> write(d, asJson.get()));
        csv.ifPresent(d -> write(d, asCsv.get()));
        boolean taken = json.filter(Destination::isStandardOutput).isPresent()
                || csv.filter(Destination::isStandardOutput).isPresent();
        if (!taken) {
            toStandardOutput(out, asText.get().getBytes(StandardCharsets.UTF_8));
        }
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

    private void write(Destination destination, byte[] content) {
        destination.file().ifPresentOrElse(file -> toFile(file, content), () -> toStandardOutput(out, content));
    }
}
