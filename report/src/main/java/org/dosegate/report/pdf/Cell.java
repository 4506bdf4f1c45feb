package org.dosegate.report.pdf;

import org.dosegate.report.draw.Colour;
import org.dosegate.report.qa.Status;

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

    /** A share of the volume inside the dose grid; it stands out where a part lies outside. */
    static Cell inGrid(String text, boolean partlyOutside) {
        return partlyOutside ? new Cell(text, true, Inks.of(Status.FAILED)) : of(text);
    }

    static Cell faint(String text) {
        return new Cell(text, false, Inks.FAINT);
    }
}
