package org.dosegate.cli.output;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.dosegate.cli.run.UsageException;

/**
 * Where a result goes.
 *
 * @param file the file; empty for standard output
 */
public record Destination(Optional<Path> file) {

    /**
     * Reads {@code FILE} or {@code -}. That a file's folder exists is looked at here, before anything is computed.
     *
     * @throws UsageException when the file cannot be a file
     */
    public static Destination parse(String text) {
        if (text.equals("-")) {
            return new Destination(Optional.empty());
        }
        if (text.isEmpty() || text.endsWith("/") || text.endsWith(File.separator)) {
            throw new UsageException("\"" + text + "\" is not a file name; name a file or - for standard output");
        }
        Path file;
        try {
            file = Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException("\"" + text + "\" cannot be a file name here: " + e.getReason());
        }
        if (Files.isDirectory(file)) {
            throw new UsageException(text + " is a folder; name a file in it");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("there is no folder " + folder + " for " + text + "; make it first");
        }
        return new Destination(Optional.of(file));
    }

    /** Whether this is standard output. */
    public boolean isStandardOutput() {
        return file.isEmpty();
    }
}
