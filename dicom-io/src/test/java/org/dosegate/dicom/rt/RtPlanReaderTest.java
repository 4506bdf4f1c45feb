package org.dosegate.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dosegate.dicom.Samples.changed;
import static org.dosegate.dicom.Samples.fractionGroup;
import static org.dosegate.dicom.Samples.target;
import static org.dosegate.dicom.Samples.values;

import java.util.List;
import java.util.function.Consumer;
import org.dosegate.dicom.Samples;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.rt.PlanPrescription.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtPlanReaderTest {

    private static RtPlan read(Consumer<DatasetBuilder> change) {
        DatasetBuilder plan = Samples.plan();
        change.accept(plan);
        return RtPlanReader.read(values(plan.build()), "00");
    }

    @Test
    void labelApprovalAndReferencesAreRead() {
        RtPlan plan = read(p -> {});
        assertThat(plan.label()).isEqualTo("Liver45");
        assertThat(plan.approvalStatus()).hasValue("APPROVED");
        assertThat(plan.planningSystem()).isEqualTo("Dosegate");
        assertThat(plan.structureSetUid()).hasValue(Samples.STRUCT_UID);
    }

    @Test
    void setupBeamsDeliverNoDose() {
        assertThat(read(p -> {}).fractionGroups()).containsExactly(new RtPlan.FractionGroup(1, List.of(1, 2)));
        List<DicomDataset> beams = Samples.plan().build().items(Tags.BEAM_SEQUENCE);
        RtPlan ion = read(p -> p.remove(Tags.BEAM_SEQUENCE).sequence(Tags.ION_BEAM_SEQUENCE, beams));
        assertThat(ion.fractionGroups()).containsExactly(new RtPlan.FractionGroup(1, List.of(1, 2)));
    }

    @Test
    void onePrescriptionIsUnique() {
        PlanPrescription prescription = read(p -> {}).prescription();
        assertThat(prescription.status()).isEqualTo(Status.UNIQUE);
        assertThat(prescription.doseGy()).hasValue(45);
        assertThat(prescription.fractions()).hasValue(15);
    }

    @Test
    void oneDoseForSeveralTargetsIsOnePrescription() {
        PlanPrescription prescription = read(p ->
                        p.sequence(Tags.DOSE_REFERENCE_SEQUENCE, List.of(target(1, "PTV1", 45), target(2, "PTV2", 45))))
                .prescription();
        assertThat(prescription.status()).isEqualTo(Status.UNIQUE);
    }

    @Test
    void severalDosesOrFractionGroupsAreAmbiguousAndTheChoicesNamed() {
        PlanPrescription doses = read(p -> p.sequence(
                        Tags.DOSE_REFERENCE_SEQUENCE, List.of(target(1, "PTV high", 54), target(2, "PTV low", 45))))
                .prescription();
        assertThat(doses.status()).isEqualTo(Status.AMBIGUOUS);
        assertThat(doses.doseGy()).isEmpty();
        assertThat(doses.fractions()).hasValue(15);
        assertThat(doses.text()).contains("54 Gy (PTV high)", "45 Gy (PTV low)");
        PlanPrescription groups = read(p -> p.sequence(
                        Tags.FRACTION_GROUP_SEQUENCE, List.of(fractionGroup(1, 25, 1), fractionGroup(2, 8, 2))))
                .prescription();
        assertThat(groups.status()).isEqualTo(Status.AMBIGUOUS);
        assertThat(groups.text()).contains("group 1 with 25 fractions", "group 2 with 8 fractions");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 15})
    void fractionGroupsOfOneNumberAreTwo(int fractions) {
        PlanPrescription groups = read(p -> p.sequence(
                        Tags.FRACTION_GROUP_SEQUENCE, List.of(fractionGroup(1, fractions, 1), fractionGroup(1, 15, 2))))
                .prescription();
        assertThat(groups.status()).isEqualTo(Status.AMBIGUOUS);
        assertThat(groups.fractions()).isEmpty();
        assertThat(groups.text()).contains("group 1 with " + fractions + " fractions, group 1 with 15 fractions");
    }

    @Test
    void withoutTargetDoseOrFractionsThePrescriptionIsMissing() {
        assertThat(status(p -> p.remove(Tags.DOSE_REFERENCE_SEQUENCE))).isEqualTo(Status.MISSING);
        assertThat(status(p -> p.remove(Tags.FRACTION_GROUP_SEQUENCE))).isEqualTo(Status.MISSING);
        assertThat(status(p -> p.sequence(
                        Tags.DOSE_REFERENCE_SEQUENCE,
                        List.of(changed(
                                target(1, "cord", 45), t -> t.text(Tags.DOSE_REFERENCE_TYPE, "ORGAN_AT_RISK"))))))
                .isEqualTo(Status.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.0", "2147483648", "0", "-1", "", "x"})
    void unreadableFractionsAreSaidToBeSoAndHaveNoDefault(String fractions) {
        PlanPrescription prescription = read(p -> p.sequence(
                        Tags.FRACTION_GROUP_SEQUENCE,
                        List.of(changed(
                                fractionGroup(1, 15, 1), g -> g.text(Tags.NUMBER_OF_FRACTIONS_PLANNED, fractions)))))
                .prescription();
        assertThat(prescription.status()).isEqualTo(Status.UNREADABLE);
        assertThat(prescription.fractions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-45", "45,0", "NaN"})
    void unreadableDosesAreSaidToBeSo(String dose) {
        assertThat(status(p -> p.sequence(
                        Tags.DOSE_REFERENCE_SEQUENCE,
                        List.of(changed(target(1, "PTV", 45), t -> t.text(Tags.TARGET_PRESCRIPTION_DOSE, dose))))))
                .isEqualTo(Status.UNREADABLE);
    }

    private static Status status(Consumer<DatasetBuilder> change) {
        return read(change).prescription().status();
    }
}
