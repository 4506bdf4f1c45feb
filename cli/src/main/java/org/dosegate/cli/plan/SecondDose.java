package org.dosegate.cli.plan;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.constraints.result.Note;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.plan.DoseLoader;
import org.dosegate.dicom.plan.LoadedDose;
import org.dosegate.dicom.plan.LoadedPlan;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.report.InputObject;

/**
 * A second dose beside a plan's own.
 *
 * @param grid the dose
 * @param input the object
 * @param warnings what must be known about it
 */
record SecondDose(DoseGrid grid, InputObject input, List<Note> warnings) {

    /**
     * Loads it.
     *
     * @throws org.dosegate.dicom.DicomRefusedException when it is no sound dose, another patient's, or in another frame of reference
     */
    static SecondDose load(String file, LoadedPlan plan) {
        LoadedDose dose = new DoseLoader().load(PlanFiles.paths(List.of(file)).get(0));
        List<LoadWarning> warnings = new ArrayList<>(DoseLoader.requireComparable(plan.inputs(), dose));
        warnings.addAll(dose.warnings());
        return new SecondDose(dose.grid(), PlanFiles.input(dose.header()), Notes.of(warnings));
    }
}
