package org.dosegate.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dosegate.cli.run.Messages;

/** A file that an earlier run left where this one, which ends without a result, was to write its own: whoever opened it would take an old PASS for this plan's. */
public final class EarlierResult {
    /** How each form of a result says near its beginning that this program wrote it; tables begin with these columns. */
    private static final List<String> MARKS =
            List.of("\"schema\" : \"dosegate.", "<meta name=\"generator\" content=\"dosegate ", "/Creator (dosegate ");

    private static final List<String> TABLES = List.of("id,structure,roi,", "structure,roiNumber,volumeCc,");

    private static final int LOOKED_AT_BYTES = 4096;

    private EarlierResult() {}

    /** Takes the file away if this program wrote it. One that stays is told, since it is not this run's. */
    public static void remove(Path file, Messages messages) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            if (isOurs(file)) {
                Files.delete(file);
                messages.progress("removed the result of an earlier run, " + file);
            } else {
                messages.error(file + " was there before; it is not a result of this run");
            }
        } catch (IOException e) {
            messages.error(file + " may be the result of an earlier run, and cannot be removed");
        }
    }

    private static boolean isOurs(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(LOOKED_AT_BYTES), StandardCharsets.ISO_8859_1);
            return MARKS.stream().anyMatch(head::contains) || TABLES.stream().anyMatch(head::startsWith);
        }
    }
}
