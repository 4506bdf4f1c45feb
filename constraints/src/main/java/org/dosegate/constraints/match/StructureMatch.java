package org.dosegate.constraints.match;

import java.util.List;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.result.Note;

/**
 * How one structure of the protocol found its ROIs, or did not.
 *
 * @param name name in the protocol
 * @param status how
 * @param rois the ROIs that are it; where it is ambiguous the candidates; else none. Several only for a union
 * @param notes what must be known, ready to print; they say which ROIs, or why none
 */
public record StructureMatch(String name, Status status, List<PlanStructure> rois, List<Note> notes) {

    /** How a protocol name and ROIs came together. */
    public enum Status {
        /** The ROI has the protocol's name. */
        EXACT,
        /** The ROI's name is an alias that the protocol lists, or that of the fallback. */
        ALIAS,
        /** The user said so. */
        MANUAL,
        /** No ROI has the name or an alias. */
        MISSING,
        /** Several ROIs of the same rank. */
        AMBIGUOUS,
        /** The user declared that the patient does not have it. */
        ABSENT
    }

    /** A match with its own copies of the lists. */
    public StructureMatch {
        rois = List.copyOf(rois);
        notes = List.copyOf(notes);
    }

    /** Whether it is known which ROIs are meant. */
    public boolean found() {
        return status == Status.EXACT || status == Status.ALIAS || status == Status.MANUAL;
    }

    /** Whether any of the ROIs has a volume. */
    boolean hasRegion() {
        return rois.stream().anyMatch(roi -> roi.region().isPresent());
    }
}
