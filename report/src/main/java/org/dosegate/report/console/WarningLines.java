package org.dosegate.report.console;

import java.util.Collection;
import java.util.List;
import org.dosegate.constraints.result.Note;
import org.dosegate.report.text.SafeText;

/** Warnings, a line each. */
final class WarningLines {
    private WarningLines() {}

    static void append(StringBuilder out, List<Note> notes) {
        appendSentences(
                out,
                notes.stream()
                        .map(note -> SafeText.show(note.code() + ": " + note.text()))
                        .toList());
    }

    /** Sentences in which nothing is left to escape. */
    static void appendSentences(StringBuilder out, Collection<String> sentences) {
        sentences.forEach(sentence -> out.append("  ! ").append(sentence).append('\n'));
    }
}
