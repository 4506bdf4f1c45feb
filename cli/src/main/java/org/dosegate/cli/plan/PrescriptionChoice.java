package org.dosegate.cli.plan;

import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.dicom.rt.PlanPrescription;
import org.dosegate.dicom.rt.PlanPrescription.Status;

/**
 * The prescription of a run: the RTPLAN's, or the command line's where the RTPLAN leaves it open.
 *
 * @param prescription the prescription; empty where nobody says it
 * @param warnings what must be known about it
 * @param open why there is none; empty when there is one
 */
record PrescriptionChoice(
        Optional<Prescription> prescription, List<Note> warnings, Optional<PrescriptionException> open) {

    private static final String REMEDY = "; say it with --prescription GY/FRACTIONS, such as --prescription 45/15";

    /**
     * Chooses.
     *
     * @param plan what the RTPLAN says
     * @param given what the command line says
     * @throws PrescriptionException when the two contradict each other
     */
    static PrescriptionChoice of(PlanPrescription plan, Optional<Prescription> given) {
        given.ifPresent(g -> requireAgreement(plan, g));
        if (plan.status() == Status.UNIQUE) {
            Prescription prescribed = new Prescription(
                    plan.doseGy().orElseThrow(), plan.fractions().orElseThrow(), plan.text());
            return new PrescriptionChoice(Optional.of(prescribed), List.of(), Optional.empty());
        }
        if (given.isPresent()) {
            Note note = Note.of(
                    "PRESCRIPTION_FROM_COMMAND_LINE", "the prescription is the command line's, because " + plan.text());
            return new PrescriptionChoice(given, List.of(note), Optional.empty());
        }
        PrescriptionException.Code code = switch (plan.status()) {
            case AMBIGUOUS -> PrescriptionException.Code.AMBIGUOUS;
            case UNREADABLE -> PrescriptionException.Code.UNREADABLE;
            case UNIQUE, NO_PLAN, MISSING -> PrescriptionException.Code.MISSING;
        };
        Note note = Note.of("PRESCRIPTION_" + code.name(), "the prescription is not known: " + plan.text());
        return new PrescriptionChoice(
                Optional.empty(),
                List.of(note),
                Optional.of(new PrescriptionException(code, "the prescription is not known: " + plan.text() + REMEDY)));
    }

    private static void requireAgreement(PlanPrescription plan, Prescription given) {
        boolean otherDose = plan.doseGy().isPresent() && plan.doseGy().getAsDouble() != given.doseGy();
        boolean otherFractions =
                plan.fractions().isPresent() && plan.fractions().getAsInt() != given.fractions();
        if (otherDose || otherFractions) {
            throw new PrescriptionException(
                    PrescriptionException.Code.CONTRADICTION,
                    "--prescription says " + given.doseGy() + " Gy in " + given.fractions()
                            + " fractions, but the RTPLAN says "
                            + (plan.doseGy().isPresent() ? plan.doseGy().getAsDouble() + " Gy" : "no single dose")
                            + " in "
                            + (plan.fractions().isPresent() ? plan.fractions().getAsInt() : "an unknown number of")
                            + " fractions; correct one of them");
        }
    }
}
