package org.dosegate.constraints.check;

import java.math.BigDecimal;
import java.util.List;
import org.dosegate.constraints.goal.GoalMetric;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;
import org.dosegate.constraints.result.Prescription;

/** Whether the plan is prescribed as the protocol says. A limit made for another fractionation means nothing, so limits are never rescaled. */
final class PrescriptionCheck {
    /** Planning systems write the dose with few digits. Gy. */
    private static final double TOLERANCE_GY = 0.01;

    /** Keeps the tolerance itself inside, whatever binary rounding does to a difference of decimals. Gy. */
    private static final double ROUNDING_GY = 1e-9;

    private PrescriptionCheck() {}

    /**
     * The plan's prescription.
     *
     * @throws PlanRefusedException when there is none, or none that makes sense
     */
    static Prescription require(PlanUnderCheck plan) {
        Prescription found = plan.prescription()
                .orElseThrow(
                        () -> new PlanRefusedException(
                                PlanRefusedException.Code.NO_PRESCRIPTION,
                                "no prescription: give an RTPLAN with a target prescription dose, or --prescription GY/FRACTIONS"));
        if (!(found.doseGy() > 0) || Double.isInfinite(found.doseGy()) || found.fractions() < 1) {
            throw new PlanRefusedException(
                    PlanRefusedException.Code.BAD_PRESCRIPTION,
                    "the prescription " + text(found.doseGy(), found.fractions()) + " (" + found.source()
                            + ") is not positive: give --prescription GY/FRACTIONS");
        }
        return found;
    }

    /**
     * The warnings that the comparison with the protocol gives.
     *
     * @throws PlanRefusedException with code PRESCRIPTION_MISMATCH when they differ and this is not allowed
     */
    static List<Note> compare(Prescription found, Protocol protocol, boolean allowMismatch) {
        boolean same = Math.abs(found.doseGy() - protocol.doseGy()) <= TOLERANCE_GY + ROUNDING_GY
                && found.fractions() == protocol.fractions();
        if (same) {
            return List.of();
        }
        String difference = "the plan is prescribed " + text(found.doseGy(), found.fractions()) + " ("
                + found.source() + "), the protocol " + protocol.info().id() + " "
                + text(protocol.doseGy(), protocol.fractions());
        if (!allowMismatch) {
            throw new PlanRefusedException(
                    PlanRefusedException.Code.PRESCRIPTION_MISMATCH,
                    difference + ": its limits do not apply; --allow-prescription-mismatch checks all the same");
        }
        return List.of(NoteCode.PRESCRIPTION_MISMATCH.note(difference
                + ": limits are not rescaled, and doses in per cent are relative to the plan's prescription"));
    }

    private static String text(double doseGy, int fractions) {
        String dose = Double.isFinite(doseGy) ? GoalMetric.plain(BigDecimal.valueOf(doseGy)) : Double.toString(doseGy);
        return dose + " Gy in " + fractions + " fractions";
    }
}
