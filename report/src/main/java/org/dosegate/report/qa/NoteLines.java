package org.dosegate.report.qa;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.text.SafeText;

/** Notes as lines. Their sentences stay as the JSON has them; the title says in the report's language what it is about. */
final class NoteLines {
    private final Phrases phrases;

    NoteLines(Phrases phrases) {
        this.phrases = phrases;
    }

    /** A reason of a goal, whose structure stands beside it. */
    NoteLine line(Note note) {
        return line(note, Optional.empty());
    }

    /** Warnings of the run and of its structures, each once. How a structure was matched stands in the table of structures. */
    List<NoteLine> warnings(List<Note> ofRun, List<StructureResult> structures) {
        Set<NoteLine> lines = new LinkedHashSet<>(warnings(ofRun));
        structures.forEach(structure -> structure.warnings().stream()
                .filter(note -> !NoteCode.MATCHED_BY_ALIAS.is(note) && !NoteCode.MATCHED_BY_USER.is(note))
                .forEach(note -> lines.add(line(note, Optional.of(structure.name())))));
        return new ArrayList<>(lines);
    }

    /** A warning, each once. */
    List<NoteLine> warnings(List<Note> notes) {
        return notes.stream()
                .map(note -> line(note, note.structure()))
                .distinct()
                .toList();
    }

    /** The structure is named unless the sentence begins with it, or with the one that the note is about. */
    private NoteLine line(Note note, Optional<String> structure) {
        String where = structure
                .filter(name -> !note.text().startsWith(name)
                        && note.structure().filter(note.text()::startsWith).isEmpty())
                .orElse("");
        String title = phrases.find("note." + note.code()).orElse("");
        return new NoteLine(SafeText.show(note.code()), title, SafeText.show(where), SafeText.show(note.text()));
    }
}
