package org.dosegate.report;

import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.engine.dvh.DvhSettings;

/**
 * DVHs of a plan's structures, without a protocol.
 *
 * @param prescription the prescription; empty where nobody says or where it is ambiguous (a warning says so)
 * @param settings how the DVHs were computed
 * @param structures the structures, by ROI number; one that is not evaluable has no readings and a warning that says why
 * @param warnings what must be known about the run
 */
public record DvhResult(
        Optional<Prescription> prescription,
        DvhSettings settings,
        List<StructureResult> structures,
        List<Note> warnings) {

    /** A result whose lists can no longer be changed. */
    public DvhResult {
        structures = List.copyOf(structures);
        warnings = List.copyOf(warnings);
    }
}
