package org.dosegate.report.pdf;

import org.dosegate.report.qa.NoteLine;

/** Warnings and reasons in one line each. */
final class NoteTexts {
    private NoteTexts() {}

    /** What a note is about, as short as it can be said. */
    static String brief(NoteLine note) {
        return note.title().isEmpty() ? note.code() : note.title();
    }

    static String of(NoteLine note) {
        String title = note.title().isEmpty() ? "" : note.title() + ": ";
        String where = note.where().isEmpty() ? "" : note.where() + ": ";
        return title + where + note.text() + " [" + note.code() + "]";
    }
}
