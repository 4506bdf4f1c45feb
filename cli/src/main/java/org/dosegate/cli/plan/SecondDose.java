package org.dosegate.cli.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dosegate.cli.run.UsageException;
import org.dosegate.constraints.result.Note;
import org.dosegate.dicom.plan.ComparedDose;
import org.dosegate.dicom.plan.LoadedPlan;
import org.dosegate.dicom.rt.ObjectHeader;
import org.dosegate.dicom.rt.RtDose.SummationType;

/** A measured or recalculated dose beside the one that is checked. */
final class SecondDose {
    private SecondDose() {}

    /**
     * What must be known of it.
     *
     * @throws UsageException when it is the checked dose itself, which passes every gamma goal
     */
    static List<Note> notes(LoadedPlan plan, ComparedDose second) {
        List<Note> notes = new ArrayList<>(Notes.of(second.warnings()));
        if (Arrays.equals(plan.dose().doseGy(), second.grid().doseGy())) {
            plan.doseOrigin().parts().forEach(part -> requireOther(part.header(), second.header()));
            notes.add(
                    Note.of(
                            "SECOND_DOSE_IDENTICAL",
                            second.header().file()
                                    + ": the second dose is equal to the one that is checked at every point, as no measured or recalculated one is"));
        }
        if (second.summation() != SummationType.PLAN) {
            notes.add(Note.of(
                    "DOSE_SUMMATION_DIFFERS",
                    second.header().file() + ": the second dose is " + second.summation()
                            + " by its Dose Summation Type, and the one that is checked a whole plan's"));
        }
        return notes;
    }

    private static void requireOther(ObjectHeader checked, ObjectHeader second) {
        if (checked.sopInstanceUid().equals(second.sopInstanceUid())) {
            throw new UsageException(
                    "--gamma-dose names the dose that is checked: " + second.file() + " and " + checked.file()
                            + " have the same SOP Instance UID and doses; name a measured or recalculated one");
        }
    }
}
