package org.dosegate.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dosegate.cli.run.UsageException;

/** Files that are written beside those that were read. */
final class OutputFile {
    private OutputFile() {}

    /**
     * Refuses to write over an input.
     *
     * @throws UsageException when the file is one of those that were read
     */
    static void requireOther(Path file, List<String> inputs) {
        for (String input : inputs) {
            if (isSame(file, Path.of(input))) {
                throw new UsageException(file + " is one of the files that were read; write to another one");
            }
        }
    }

    private static boolean isSame(Path file, Path input) {
        try {
            return Files.exists(file) && Files.isSameFile(file, input);
        } catch (IOException e) {
            return true; // what cannot be told apart is not overwritten
        }
    }
}
