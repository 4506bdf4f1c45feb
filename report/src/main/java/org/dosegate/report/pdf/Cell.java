package org.dosegate.report.pdf;

import org.dosegate.report.draw.Colour;

/**
 * A cell of a table.
 *
 * @param text its text, broken into lines where it must be
 * @param bold whether it is bold
 * @param colour colour of its letters
 */
record Cell(String text, boolean bold, Colour colour) {
    static Cell of(String text) {
        return new Cell(text, false, Inks.TEXT);
    }

    static Cell faint(String text) {
        return new Cell(text, false, Inks.FAINT);
    }
}
