package org.dosegate.report.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.dosegate.constraints.result.Note;
import org.dosegate.report.text.Numbers;

/**
 * A table being written as RFC 4180: comma, CRLF, quotes where needed, UTF-8. Text cells that a spreadsheet would take for a formula get
 * an apostrophe in front; quoting alone does not stop that. Numbers stay numbers.
 */
final class CsvTable {
    private final StringBuilder text = new StringBuilder();
    private boolean lineStart = true;

    /** A table without a line of column names. */
    CsvTable() {}

    CsvTable(List<String> header) {
        header.forEach(this::text);
        endLine();
    }

    CsvTable text(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return cell(formula ? "'" + value : value);
    }

    CsvTable number(double value) {
        return cell(Double.isFinite(value) ? Numbers.exact(value) : "");
    }

    CsvTable number(OptionalDouble value) {
        return number(value.orElse(Double.NaN));
    }

    CsvTable whole(OptionalInt value) {
        return cell(value.isPresent() ? Integer.toString(value.getAsInt()) : "");
    }

    CsvTable flag(boolean value) {
        return cell(Boolean.toString(value));
    }

    CsvTable notes(List<Note> notes) {
        return text(notes.stream().map(n -> n.code() + ": " + n.text()).collect(Collectors.joining(" | ")));
    }

    void endLine() {
        text.append("\r\n");
        lineStart = true;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private CsvTable cell(String value) {
        if (!lineStart) {
            text.append(',');
        }
        lineStart = false;
        if (value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')) {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        } else {
            text.append(value);
        }
        return this;
    }
}
