package org.dosegate.report.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where a path leads to through symbolic links, also if nothing is there yet. */
public final class LinkChain {
    private static final int MOST_LINKS = 40;

    private LinkChain() {}

    /**
     * Where a path leads to.
     *
     * @throws IOException when a link cannot be read
     */
    public static Path end(Path file) throws IOException {
        List<Path> chain = of(file);
        return chain.get(chain.size() - 1);
    }

    /**
     * The path itself, and what each link leads to, absolute; the last one is no link, unless links lead in a circle.
     *
     * @throws IOException when a link cannot be read
     */
    public static List<Path> of(Path file) throws IOException {
        List<Path> chain = new ArrayList<>();
        Path next = file.toAbsolutePath();
        chain.add(next);
        while (chain.size() <= MOST_LINKS && Files.isSymbolicLink(next)) {
            next = next.resolveSibling(Files.readSymbolicLink(next));
            chain.add(next);
        }
        return chain;
    }
}
