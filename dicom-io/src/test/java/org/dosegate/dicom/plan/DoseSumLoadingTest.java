package org.dosegate.dicom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dosegate.dicom.Refusals.assertRefused;
import static org.dosegate.dicom.Refusals.assertRefusedAt;

import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.Samples;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.rt.ObjectHeader;
import org.dosegate.dicom.rt.PlanPrescription.Status;
import org.dosegate.dicom.rt.SopClass;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.api.Test;

/** Sums that the user asks for: several plans, weights, earlier treatments, registrations. */
class DoseSumLoadingTest extends PlanFolder {
    private static final List<String> BOTH = List.of(Samples.DOSE_UID, "1.9.2");
    /** Doses of 0.6 Gy as float. */
    private static final float FLOAT_GY = 1e-6f;

    private LoadedPlan load(List<String> doses, SumRequest sum) {
        return new PlanLoader().load(new PlanRequest(List.of(folder), Optional.empty(), doses, Optional.empty(), sum));
    }

    private static SumRequest weight(String dose, double factor) {
        return new SumRequest(List.of(), List.of(new SumRequest.Weight(dose, factor)), List.of());
    }

    private static SumRequest prior(String dose) {
        return new SumRequest(List.of(dose), List.of(), List.of());
    }

    private static SumRequest registered(String registration) {
        return new SumRequest(List.of(), List.of(), List.of(registration));
    }

    /** The other plan's dose in another frame of reference, turned back so that the registration puts it where the plan's own points lie. */
    private static DatasetBuilder elsewhere() {
        return otherPlansDose()
                .text(Tags.FRAME_OF_REFERENCE_UID, Samples.OTHER_FRAME)
                .ds(Tags.IMAGE_POSITION_PATIENT, -20 + 5, 10 + 10, -30 - 3)
                .ds(Tags.IMAGE_ORIENTATION_PATIENT, 0, -1, 0, 1, 0, 0);
    }

    private static String text(LoadedPlan plan, Code code) {
        return plan.warnings().stream()
                .filter(warning -> warning.code() == code)
                .map(LoadWarning::text)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSumOfPlansHasNoPrescriptionOfItsOwn() {
        write("rd2.dcm", otherPlansDose());
        assertThat(load().prescription().status()).isEqualTo(Status.UNIQUE);
        LoadedPlan sum = load(BOTH, SumRequest.NONE);
        assertThat(sum.prescription().status()).isEqualTo(Status.AMBIGUOUS);
        assertThat(sum.prescription().doseGy()).isEmpty();
        assertThat(sum.prescription().text()).contains("rp.dcm");
        assertThat(text(sum, Code.DOSES_SUMMED)).contains("rd.dcm", "rd2.dcm", "1.9.2");
        assertThat(sum.doseOrigin().parts())
                .extracting(DoseOrigin.Part::planUids)
                .containsExactly(List.of(Samples.PLAN_UID), List.of("1.9.3"));
        assertThat(sum.doseBounds()).isEmpty();
    }

    @Test
    void aWeightMultipliesAndLeavesThePrescriptionOpen() {
        LoadedPlan tripled = load(List.of(), weight(Samples.DOSE_UID, 3));
        assertThat(tripled.dose().maxGy()).isCloseTo(1.8f, within(FLOAT_GY));
        assertThat(text(tripled, Code.DOSE_WEIGHTED)).contains("rd.dcm", "multiplied by 3");
        assertThat(tripled.prescription().status()).isEqualTo(Status.AMBIGUOUS);
        assertRefused(Refusal.SELECTION_NOT_FOUND, () -> load(List.of(), weight("1.9.99", 3)));
        SumRequest twice = new SumRequest(
                List.of(),
                List.of(new SumRequest.Weight(Samples.DOSE_UID, 3), new SumRequest.Weight(Samples.DOSE_UID, 2)),
                List.of());
        assertRefused(Refusal.DOSE_WEIGHT, () -> load(List.of(), twice));
    }

    @Test
    void anEarlierDoseIsAddedAndThePlansPrescriptionStays() {
        write("rd2.dcm", otherPlansDose().ds(Tags.DOSE_GRID_SCALING, 0.005));
        LoadedPlan sum = load(List.of(), prior("1.9.2"));
        assertThat(sum.dose().maxGy()).isCloseTo(0.9f, within(FLOAT_GY));
        assertThat(sum.prescription().status()).isEqualTo(Status.UNIQUE);
        assertThat(text(sum, Code.PRIOR_DOSE)).contains("rd2.dcm", "1.9.2");
        assertThat(sum.unused()).isEmpty();
        assertThat(sum.inputs()).extracting(ObjectHeader::sopInstanceUid).contains("1.9.2");
        assertThat(sum.doseOrigin().parts()).extracting(DoseOrigin.Part::prior).containsExactly(false, true);
        assertRefused(Refusal.DOSE_SUMMATION, () -> load(List.of("1.9.2"), prior("1.9.2")));
        write("rd2.dcm", Samples.dose().text(Tags.SOP_INSTANCE_UID, "1.9.2"));
        assertRefused(Refusal.DOSE_SUMMATION, () -> load(List.of(Samples.DOSE_UID), prior("1.9.2")));
    }

    @Test
    void otherGridsAreResampledWithBounds() {
        write("rd2.dcm", otherPlansDose().ds(Tags.IMAGE_POSITION_PATIENT, -10.2, -20.1, -30.3));
        LoadedPlan sum = load(BOTH, SumRequest.NONE);
        assertThat(sum.doseBounds()).isPresent();
        assertThat(sum.doseOrigin().resamplingErrorGy()).isPositive();
        assertThat(text(sum, Code.DOSE_RESAMPLED)).contains("different grids");
        write("rd2.dcm", otherPlansDose().ds(Tags.IMAGE_POSITION_PATIENT, 500, 0, 0));
        assertRefused(Refusal.DOSE_GRIDS_APART, () -> load(BOTH, SumRequest.NONE));
    }

    @Test
    void aRegistrationIsAppliedOnlyWhenItIsNamed() {
        write("rd2.dcm", elsewhere());
        write("reg.dcm", Samples.registration(Samples.item(Samples.OTHER_FRAME, Samples.quarterTurn())));
        assertRefusedAt(
                Refusal.OTHER_FRAME_OF_REFERENCE, Tags.FRAME_OF_REFERENCE_UID, () -> load(BOTH, SumRequest.NONE));
        LoadedPlan sum = load(BOTH, registered(Samples.REGISTRATION_UID));
        assertThat(sum.dose().doseGy()).hasSameSizeAs(Samples.counting());
        for (int k = 0; k < sum.dose().doseGy().length; k++) {
            assertThat(sum.dose().doseGy()[k]).isCloseTo(0.02f * (k + 1), within(FLOAT_GY));
        }
        assertThat(text(sum, Code.REGISTRATION_APPLIED))
                .contains("rd2.dcm", Samples.OTHER_FRAME, "reg.dcm", "[0 -1 0 10; 1 0 0 -5; 0 0 1 3; 0 0 0 1]");
        assertThat(sum.inputs()).extracting(ObjectHeader::sopClass).contains(SopClass.REGISTRATION);
    }

    @Test
    void theFramesOfReferenceSayTheDirection() {
        // The same move, written by a system that registers the plan's frame to the other one.
        double[] back = {0, 1, 0, 5, -1, 0, 0, 10, 0, 0, 1, -3, 0, 0, 0, 1};
        write("rd2.dcm", elsewhere());
        write(
                "reg.dcm",
                Samples.registration(Samples.item(Samples.FRAME, back))
                        .text(Tags.FRAME_OF_REFERENCE_UID, Samples.OTHER_FRAME));
        LoadedPlan sum = load(BOTH, registered(Samples.REGISTRATION_UID));
        assertThat(sum.dose().doseGyAt(new Vec3(-10, -20, -30)).orElseThrow()).isCloseTo(0.02, within(1e-6));
        assertThat(text(sum, Code.REGISTRATION_APPLIED)).contains("[0 -1 0 10; 1 0 0 -5; 0 0 1 3; 0 0 0 1]");
    }

    @Test
    void aRegistrationOfOtherFramesDoesNotHelp() {
        write("rd2.dcm", elsewhere());
        write("reg.dcm", Samples.registration(Samples.item("1.2.3.6", Samples.quarterTurn())));
        assertRefusedAt(
                Refusal.OTHER_FRAME_OF_REFERENCE,
                Tags.FRAME_OF_REFERENCE_UID,
                () -> load(BOTH, registered(Samples.REGISTRATION_UID)));
        delete("rd2.dcm");
        assertThat(codes(load(List.of(), registered(Samples.REGISTRATION_UID)))).contains(Code.REGISTRATION_NOT_USED);
        assertRefused(Refusal.SELECTION_NOT_FOUND, () -> load(List.of(), registered("1.2.3.99")));
    }

    @Test
    void registrationsThatDisagreeAreRefused() {
        write("rd2.dcm", elsewhere());
        write("reg.dcm", Samples.registration(Samples.item(Samples.OTHER_FRAME, Samples.quarterTurn())));
        double[] other = Samples.quarterTurn();
        other[3] += 0.5;
        write(
                "reg2.dcm",
                Samples.registration(Samples.item(Samples.OTHER_FRAME, other)).text(Tags.SOP_INSTANCE_UID, "1.9.4"));
        SumRequest both = new SumRequest(List.of(), List.of(), List.of(Samples.REGISTRATION_UID, "1.9.4"));
        assertRefused(Refusal.REGISTRATION_CONTRADICTORY, () -> load(BOTH, both));
    }

    @Test
    void aRegistrationOfAnotherPatientIsRefused() {
        write("rd2.dcm", elsewhere());
        write(
                "reg.dcm",
                Samples.registration(Samples.item(Samples.OTHER_FRAME, Samples.quarterTurn()))
                        .text(Tags.PATIENT_ID, "P2"));
        assertRefusedAt(Refusal.OTHER_PATIENT, Tags.PATIENT_ID, () -> load(BOTH, registered(Samples.REGISTRATION_UID)));
    }
}
