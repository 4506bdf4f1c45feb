package org.dosegate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables in {@code docs}: comma-separated, a line a row, the first line names the columns. */
final class DocsTable {
    /** The source tree, seen from this module. */
    static final Path ROOT = Path.of("..");

    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

    private DocsTable() {}

    /** The rows of a table, each by column. */
    static List<Map<String, String>> read(String name) throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("docs").resolve(name));
        List<String> head = cells(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            assertThat(cells)
                    .as(line)
                    .hasSameSizeAs(head)
                    .allSatisfy(cell -> assertThat(cell).as(line).isNotBlank());
            rows.add(head.stream().collect(Collectors.toMap(h -> h, h -> cells.get(head.indexOf(h)))));
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.find()) {
            cells.add(cell.group(1) != null ? cell.group(1).replace("\"\"", "\"") : cell.group(2));
        }
        return cells;
    }
}
