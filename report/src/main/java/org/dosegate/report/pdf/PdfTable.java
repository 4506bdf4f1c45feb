package org.dosegate.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dosegate.report.draw.TextStyle;
import org.dosegate.report.draw.TextStyle.Anchor;

/** A table whose columns are as wide as their texts ask for, and which goes on over pages with its titles repeated. */
final class PdfTable {
    private static final double GAP = 5;
    private static final double LEADING = 1.22;
    private static final double PADDING = 1.4;

    /** Room for the titles and a first row or two, points. */
    private static final double LEAST = 60;

    private final List<Column> columns;
    private final List<List<Cell>> rows;
    private final double size;
    private final double[] widths;
    private final TextLines lines;
    private final List<List<List<String>>> broken = new ArrayList<>();

    /**
     * A table, laid out but not drawn.
     *
     * @param flow where it will stand
     * @param size font size, points
     */
    PdfTable(PageFlow flow, PdfFonts fonts, List<Column> columns, List<List<Cell>> rows, double size)
            throws IOException {
        this.columns = columns;
        this.rows = rows;
        this.size = size;
        lines = flow.lines();
        widths = widths(flow.width(), fonts);
        for (List<Cell> row : rows) {
            List<List<String>> cells = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                Cell cell = row.get(c);
                cells.add(lines.of(cell.text(), widths[c], size, cell.bold()));
            }
            broken.add(cells);
        }
    }

    int rows() {
        return rows.size();
    }

    /** Height of the titles and all rows. */
    double height() throws IOException {
        double height = titleHeight();
        for (int r = 0; r < rows.size(); r++) {
            height += rowHeight(r);
        }
        return height;
    }

    /** Draws all rows, on a new page where not even the titles and a first row would fit on this one. */
    void keepAndDraw(PageFlow flow) throws IOException {
        flow.keep(Math.min(height(), LEAST));
        draw(flow);
    }

    /** Draws all rows, on as many pages as they take. */
    void draw(PageFlow flow) throws IOException {
        int row = 0;
        do {
            if (row > 0) {
                flow.newPage();
            }
            row = drawFrom(flow, row, flow.bottom());
        } while (row < rows.size());
    }

    /**
     * Draws the titles and as many rows as fit.
     *
     * @param from the first row to draw
     * @param bottom the lowest that they may reach
     * @return the first row that did not fit
     */
    int drawFrom(PageFlow flow, int from, double bottom) throws IOException {
        titles(flow);
        int row = from;
        while (row < rows.size() && flow.y() + rowHeight(row) <= bottom) {
            part(flow, row, 0, lineCount(row));
            row++;
        }
        if (row == from && row < rows.size()) {
            // Higher than a page: in parts.
            longRow(flow, row);
            row++;
        }
        return row;
    }

    private void longRow(PageFlow flow, int row) throws IOException {
        int line = 0;
        while (line < lineCount(row)) {
            if (flow.room() < size * LEADING + 2 * PADDING) {
                flow.newPage();
                titles(flow);
            }
            int fit = Math.max(1, (int) ((flow.room() - 2 * PADDING) / (size * LEADING)));
            int end = Math.min(lineCount(row), line + fit);
            part(flow, row, line, end);
            line = end;
        }
    }

    private void titles(PageFlow flow) throws IOException {
        double y = flow.y();
        TextStyle style = Inks.faint(size).inBold();
        double x = flow.left();
        for (int c = 0; c < columns.size(); c++) {
            List<String> title = titleLines(c);
            for (int i = 0; i < title.size(); i++) {
                text(flow, columns.get(c), x, widths[c], y + PADDING + i * size * LEADING, title.get(i), style);
            }
            x += widths[c] + GAP;
        }
        flow.space(titleHeight());
        flow.canvas().line(flow.left(), flow.y() - 0.6, flow.left() + flow.width(), flow.y() - 0.6, Inks.RULE);
    }

    /** Lines of a row from one to before another. */
    private void part(PageFlow flow, int row, int from, int to) throws IOException {
        double y = flow.y();
        double height = 2 * PADDING + (to - from) * size * LEADING;
        if (row % 2 == 1) {
            flow.canvas().area(flow.left() - 2, y, flow.width() + 4, height, Inks.STRIPE);
        }
        double x = flow.left();
        for (int c = 0; c < columns.size(); c++) {
            Cell cell = rows.get(row).get(c);
            List<String> cellLines = broken.get(row).get(c);
            TextStyle style = TextStyle.of(size, cell.colour());
            for (int i = from; i < Math.min(to, cellLines.size()); i++) {
                double top = y + PADDING + (i - from) * size * LEADING;
                text(flow, columns.get(c), x, widths[c], top, cellLines.get(i), cell.bold() ? style.inBold() : style);
            }
            x += widths[c] + GAP;
        }
        flow.space(height);
    }

    private void text(PageFlow flow, Column column, double x, double width, double top, String text, TextStyle style)
            throws IOException {
        if (text.isEmpty()) {
            return;
        }
        double base = top + size;
        if (column.right()) {
            flow.canvas().text(x + width, base, text, style.anchored(Anchor.END));
        } else {
            flow.canvas().text(x, base, text, style);
        }
    }

    private List<String> titleLines(int column) throws IOException {
        return lines.of(columns.get(column).title(), widths[column], size, true);
    }

    private double titleHeight() throws IOException {
        int most = 1;
        for (int c = 0; c < columns.size(); c++) {
            most = Math.max(most, titleLines(c).size());
        }
        return most * size * LEADING + 2 * PADDING + 1;
    }

    private int lineCount(int row) {
        return broken.get(row).stream().mapToInt(List::size).max().orElse(1);
    }

    private double rowHeight(int row) {
        return lineCount(row) * size * LEADING + 2 * PADDING;
    }

    /** What the texts ask for where there is room; else the widest give way down to their longest word, then all. */
    private double[] widths(double available, PdfFonts fonts) throws IOException {
        int n = columns.size();
        double room = available - (n - 1) * GAP;
        double[] natural = new double[n];
        double[] least = new double[n];
        double sumNatural = 0;
        double sumLeast = 0;
        for (int c = 0; c < n; c++) {
            String title = columns.get(c).title();
            natural[c] = fonts.width(title, size, true);
            least[c] = lines.widestPiece(title, size, true);
            for (List<Cell> row : rows) {
                Cell cell = row.get(c);
                double width = fonts.width(cell.text(), size, cell.bold());
                natural[c] = Math.max(natural[c], width);
                double piece = columns.get(c).whole() ? width : lines.widestPiece(cell.text(), size, cell.bold());
                least[c] = Math.max(least[c], Math.min(piece, room / 3));
            }
            sumNatural += natural[c];
            sumLeast += least[c];
        }
        double[] result = new double[n];
        double cap = cap(natural, least, room);
        for (int c = 0; c < n; c++) {
            if (sumNatural <= room) {
                result[c] = natural[c] + (room - sumNatural) / n;
            } else if (sumLeast <= room) {
                result[c] = Math.max(least[c], Math.min(natural[c], cap));
            } else {
                result[c] = least[c] * room / sumLeast;
            }
        }
        return result;
    }

    /** The width that no column exceeds unless its longest word does, so that all together take the room. */
    private static double cap(double[] natural, double[] least, double room) {
        double low = 0;
        double high = room;
        for (int i = 0; i < 40; i++) {
            double cap = (low + high) / 2;
            double sum = 0;
            for (int c = 0; c < natural.length; c++) {
                sum += Math.max(least[c], Math.min(natural[c], cap));
            }
            if (sum > room) {
                high = cap;
            } else {
                low = cap;
            }
        }
        return low;
    }
}
