package org.dosegate.constraints.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.constraints.result.DoseComposition;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.stored.StoredDvh;
import org.dosegate.engine.sum.DoseBounds;

/**
 * A plan as the evaluation sees it: no DICOM, so that planning systems can call with arrays.
 *
 * @param structures all structures, evaluable or not
 * @param dose total physical dose of the whole course, Gy
 * @param prescription what is prescribed; empty when nobody says
 * @param warnings what must be known about the plan
 * @param secondDose a measured or recalculated dose of the whole course in the same frame of reference, Gy, for the protocol's gamma goals; empty
 *     when there is none
 * @param storedDvhs the DVHs that the planning system stored with the dose
 * @param composition what the dose was made of; empty where it is a plan's own
 * @param doseBounds what resampling of a sum leaves open; empty where nothing
 */
public record PlanUnderCheck(
        List<PlanStructure> structures,
        DoseGrid dose,
        Optional<Prescription> prescription,
        List<Note> warnings,
        Optional<DoseGrid> secondDose,
        List<StoredDvh> storedDvhs,
        Optional<DoseComposition> composition,
        Optional<DoseBounds> doseBounds) {

    /** A plan without a second dose and without stored DVHs. */
    public PlanUnderCheck(
            List<PlanStructure> structures, DoseGrid dose, Optional<Prescription> prescription, List<Note> warnings) {
        this(structures, dose, prescription, warnings, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    /** Colours of the structures as stored, 0xRRGGBB, by ROI number. */
    public Map<Integer, Integer> displayRgbs() {
        Map<Integer, Integer> colours = new HashMap<>();
        structures.forEach(
                structure -> structure.displayRgb().ifPresent(rgb -> colours.put(structure.roiNumber(), rgb)));
        return colours;
    }
}
