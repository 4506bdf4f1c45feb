package org.dosegate.constraints.plan;

import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.engine.dose.DoseGrid;

/**
 * A plan as the evaluation sees it: no DICOM, so that planning systems can call with arrays.
 *
 * @param structures all structures, evaluable or not
 * @param dose total physical dose of the whole course, Gy
 * @param prescription what is prescribed; empty when nobody says
 * @param warnings what must be known about the plan
 */
public record PlanUnderCheck(
        List<PlanStructure> structures, DoseGrid dose, Optional<Prescription> prescription, List<Note> warnings) {}
