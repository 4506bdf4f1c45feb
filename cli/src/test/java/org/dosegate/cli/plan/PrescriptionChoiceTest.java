package org.dosegate.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.dicom.rt.PlanPrescription;
import org.dosegate.dicom.rt.PlanPrescription.Status;
import org.junit.jupiter.api.Test;

class PrescriptionChoiceTest {
    private static final Prescription GIVEN = new Prescription(45, 15, "command line");

    @Test
    void thePlansOwnPrescriptionIsUsedAndNamesItsSource() {
        PrescriptionChoice choice = PrescriptionChoice.of(plan(Status.UNIQUE, 45, 15), Optional.empty());
        assertThat(choice.prescription()).contains(new Prescription(45, 15, "said by the plan"));
        assertThat(choice.warnings()).isEmpty();
        assertThat(PrescriptionChoice.of(plan(Status.UNIQUE, 45, 15), Optional.of(GIVEN)))
                .isEqualTo(choice);
    }

    @Test
    void theCommandLineFillsWhatThePlanLeavesOpenWithAWarning() {
        for (Status status : new Status[] {Status.NO_PLAN, Status.MISSING, Status.AMBIGUOUS, Status.UNREADABLE}) {
            PrescriptionChoice choice = PrescriptionChoice.of(open(status), Optional.of(GIVEN));
            assertThat(choice.prescription()).contains(GIVEN);
            assertThat(choice.warnings()).extracting(n -> n.code()).containsExactly("PRESCRIPTION_FROM_COMMAND_LINE");
            assertThat(choice.open()).isEmpty();
        }
    }

    @Test
    void theCommandLineCannotOverruleThePlan() {
        for (PlanPrescription plan : new PlanPrescription[] {
            plan(Status.UNIQUE, 50, 15),
            plan(Status.UNIQUE, 45, 16),
            new PlanPrescription(Status.MISSING, OptionalDouble.empty(), OptionalInt.of(5), "said by the plan")
        }) {
            assertThatThrownBy(() -> PrescriptionChoice.of(plan, Optional.of(GIVEN)))
                    .isInstanceOfSatisfying(
                            PrescriptionException.class,
                            e -> assertThat(e.code()).isEqualTo(PrescriptionException.Code.CONTRADICTION));
        }
    }

    @Test
    void whatNobodySaysIsOpenWithItsReason() {
        PrescriptionChoice choice = PrescriptionChoice.of(open(Status.AMBIGUOUS), Optional.empty());
        assertThat(choice.prescription()).isEmpty();
        assertThat(choice.open().orElseThrow().code()).isEqualTo(PrescriptionException.Code.AMBIGUOUS);
        assertThat(choice.open().orElseThrow()).hasMessageContaining("said by the plan");
        assertThat(choice.warnings()).extracting(n -> n.code()).containsExactly("PRESCRIPTION_AMBIGUOUS");
        assertThat(PrescriptionChoice.of(open(Status.NO_PLAN), Optional.empty())
                        .open()
                        .orElseThrow()
                        .code())
                .isEqualTo(PrescriptionException.Code.MISSING);
    }

    private static PlanPrescription plan(Status status, double doseGy, int fractions) {
        return new PlanPrescription(status, OptionalDouble.of(doseGy), OptionalInt.of(fractions), "said by the plan");
    }

    private static PlanPrescription open(Status status) {
        return new PlanPrescription(status, OptionalDouble.empty(), OptionalInt.empty(), "said by the plan");
    }
}
