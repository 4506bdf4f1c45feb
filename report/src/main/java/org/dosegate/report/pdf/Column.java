package org.dosegate.report.pdf;

/**
 * A column of a table.
 *
 * @param title its title
 * @param right whether its texts end at its right edge
 * @param whole whether its texts stay on one line where the page is wide enough for that
 */
record Column(String title, boolean right, boolean whole) {
    static Column left(String title) {
        return new Column(title, false, false);
    }

    /** Numbers: never broken. */
    static Column number(String title) {
        return new Column(title, true, true);
    }

    /** Words that belong together. */
    static Column whole(String title) {
        return new Column(title, false, true);
    }
}
