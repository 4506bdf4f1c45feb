package org.dosegate.report.console;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.report.text.DisplayWidth;
import org.dosegate.report.text.SafeText;

/** A table with headed groups of rows whose columns line up in all groups, whatever characters the cells hold. */
final class TextTable {
    private static final String INDENT = "  ";
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<Line> lines = new ArrayList<>();

    /** A column: its title and whether its cells stand on the right, as numbers do. */
    record Column(String title, boolean right) {
        static Column left(String title) {
            return new Column(title, false);
        }

        static Column right(String title) {
            return new Column(title, true);
        }
    }

    /** One cell. */
    record Cell(String text, Style style) {
        static Cell of(String text) {
            return new Cell(text, Style.PLAIN);
        }
    }

    /** A line across the table (no cells) or a row of cells. */
    private record Line(String text, Style style, List<Cell> cells) {}

    TextTable(List<Column> columns) {
        this.columns = columns;
    }

    /** A heading across the table, after an empty line. */
    void heading(String text) {
        lines.add(new Line("", Style.PLAIN, List.of()));
        lines.add(new Line(text, Style.HEADING, List.of()));
    }

    /** The columns' titles. */
    void titles() {
        row(columns.stream().map(c -> new Cell(c.title(), Style.FAINT)).toList());
    }

    /** A row; text from files is made safe to show. */
    void row(List<Cell> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        lines.add(new Line(
                "",
                Style.PLAIN,
                cells.stream()
                        .map(c -> new Cell(SafeText.show(c.text()), c.style()))
                        .toList()));
    }

    /** A remark below a row. */
    void remark(String text) {
        lines.add(new Line(INDENT + INDENT + INDENT + SafeText.show(text), Style.PLAIN, List.of()));
    }

    void appendTo(StringBuilder out, boolean colours) {
        int[] widths = new int[columns.size()];
        for (Line line : lines) {
            for (int i = 0; i < line.cells().size(); i++) {
                widths[i] =
                        Math.max(widths[i], DisplayWidth.of(line.cells().get(i).text()));
            }
        }
        for (Line line : lines) {
            out.append(line.cells().isEmpty() ? line.style().paint(line.text(), colours) : row(line, widths, colours));
            out.append('\n');
        }
    }

    private String row(Line line, int[] widths, boolean colours) {
        StringBuilder row = new StringBuilder();
        StringBuilder blanks = new StringBuilder(INDENT);
        for (int i = 0; i < widths.length; i++) {
            Cell cell = line.cells().get(i);
            String fill = " ".repeat(widths[i] - DisplayWidth.of(cell.text()));
            if (columns.get(i).right()) {
                blanks.append(fill);
            }
            if (!cell.text().isEmpty()) { // nothing follows the last text of a row, not even blanks
                row.append(blanks).append(cell.style().paint(cell.text(), colours));
                blanks.setLength(0);
            }
            if (!columns.get(i).right()) {
                blanks.append(fill);
            }
            blanks.append(widths[i] == 0 ? "" : GAP);
        }
        return row.toString();
    }
}
