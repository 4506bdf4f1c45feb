package org.dosegate.cli.plan;

import java.util.List;
import org.dosegate.constraints.result.Note;
import org.dosegate.dicom.LoadWarning;

/** Warnings of the reader as notes of the result. */
final class Notes {
    private Notes() {}

    static Note of(LoadWarning warning) {
        return new Note(warning.code().name(), warning.structure(), warning.text());
    }

    static List<Note> of(List<LoadWarning> warnings) {
        return warnings.stream().map(Notes::of).toList();
    }
}
