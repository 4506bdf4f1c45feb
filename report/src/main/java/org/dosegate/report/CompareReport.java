package org.dosegate.report;

import java.util.List;
import java.util.OptionalDouble;
import org.dosegate.constraints.result.ComparedStructure;
import org.dosegate.constraints.result.Note;
import org.dosegate.engine.dvh.DvhSettings;

/**
 * Our DVHs beside the stored ones.
 *
 * @param settings how ours were computed
 * @param structures those that could be compared
 * @param maxDifferencePercent the largest difference that is allowed, %
 * @param warnings what must be known
 */
public record CompareReport(
        DvhSettings settings,
        List<ComparedStructure> structures,
        OptionalDouble maxDifferencePercent,
        List<Note> warnings) {

    /** A report whose lists can no longer be changed. */
    public CompareReport {
        structures = List.copyOf(structures);
        warnings = List.copyOf(warnings);
    }

    /** Whether a structure differs by more than is allowed. */
    public boolean isBeyond() {
        return maxDifferencePercent.isPresent()
                && structures.stream().anyMatch(s -> s.largestDifferencePercent() > maxDifferencePercent.getAsDouble());
    }
}
