package org.dosegate.report.pdf;

import org.dosegate.report.qa.NoteLine;

/** Warnings and reasons in one line each. */
final class NoteTexts {
    private NoteTexts() {}

    static String of(NoteLine note) {
        String where = note.where().isEmpty() ? "" : note.where() + ": ";
        return note.title() + ". " + where + note.text() + " [" + note.code() + "]";
    }
}
