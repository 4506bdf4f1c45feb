package org.dosegate.dicom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dosegate.dicom.Refusals.assertRefused;
import static org.dosegate.dicom.Refusals.assertRefusedAt;

import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.Samples;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.rt.ObjectHeader;
import org.junit.jupiter.api.Test;

/** Which dose is the plan's. */
class PlanDoseTest extends PlanFolder {

    @Test
    void anotherDoseIsLeftOutWhenItBelongsToAnotherPlan() {
        write("rd2.dcm", otherPlansDose());
        LoadedPlan plan = load();
        assertThat(plan.inputs()).extracting(ObjectHeader::sopInstanceUid).contains(Samples.DOSE_UID);
        assertThat(plan.unused()).hasSize(1).first().asString().contains("rd2.dcm", "1.9.2");
    }

    @Test
    void severalDosesOfOnePlanAreRefusedUnlessOneIsNamed() {
        write("rd2.dcm", Samples.dose().text(Tags.SOP_INSTANCE_UID, "1.9.2").ds(Tags.DOSE_GRID_SCALING, 0.02));
        DicomRefusedException e = assertRefused(Refusal.SEVERAL_DOSES, this::load);
        assertThat(e.getMessage()).contains("rd.dcm", "rd2.dcm", "1.9.2", "--dose");
        assertThat(load(Optional.empty(), List.of("1.9.2"), Optional.empty())
                        .dose()
                        .maxGy())
                .isEqualTo(1.2f);
        delete("rp.dcm");
        assertRefused(Refusal.SEVERAL_DOSES, this::load);
    }

    @Test
    void beamDosesAreSummedWhenTheyAreComplete() {
        write("rd.dcm", Samples.beamDose("1.9.21", 1));
        assertRefused(Refusal.DOSE_BEAMS_INCOMPLETE, this::load);
        write("rd2.dcm", Samples.beamDose("1.9.22", 2).ds(Tags.DOSE_GRID_SCALING, 0.005));
        LoadedPlan plan = load();
        assertThat(codes(plan)).containsExactly(Code.BEAMS_SUMMED);
        assertThat(plan.dose().maxGy()).isCloseTo(0.9f, within(1e-6f));
        assertThat(plan.inputs()).hasSize(4);
        write("rd3.dcm", Samples.beamDose("1.9.23", 2));
        assertRefused(Refusal.DOSE_BEAMS_INCOMPLETE, this::load);
        delete("rd3.dcm");
        delete("rp.dcm");
        assertRefused(Refusal.DOSE_BEAMS_INCOMPLETE, this::load);
    }

    @Test
    void beamsOfTwoFractionGroupsOfOneNumberAreNotTakenForOneAnother() {
        write("rd.dcm", Samples.beamDose("1.9.21", 1));
        write("rd2.dcm", Samples.beamDose("1.9.22", 2));
        write(
                "rp.dcm",
                Samples.plan()
                        .sequence(
                                Tags.FRACTION_GROUP_SEQUENCE,
                                List.of(Samples.fractionGroup(1, 10, 1, 2), Samples.fractionGroup(1, 5, 1, 2))));
        assertRefused(Refusal.DOSE_BEAMS_INCOMPLETE, this::load);
    }

    @Test
    void thePlansOwnDoseIsTakenBeforeThoseOfItsBeams() {
        write("rd1.dcm", Samples.beamDose("1.9.21", 1));
        write("rd2.dcm", Samples.beamDose("1.9.22", 2));
        assertThat(load().dose().maxGy()).isEqualTo(0.6f);
        assertThat(load().unused()).hasSize(2);
        assertRefused(
                Refusal.DOSE_SUMMATION,
                () -> load(Optional.empty(), List.of(Samples.DOSE_UID, "1.9.21"), Optional.empty()));
    }

    @Test
    void aFractionDoseCountsWhereThePlanHasOneFractionGroup() {
        write("rd.dcm", Samples.dose().text(Tags.DOSE_SUMMATION_TYPE, "FRACTION"));
        assertThat(codes(load())).isEmpty();
        write(
                "rp.dcm",
                Samples.plan()
                        .sequence(
                                Tags.FRACTION_GROUP_SEQUENCE,
                                List.of(Samples.fractionGroup(1, 10, 1), Samples.fractionGroup(2, 5, 2))));
        assertRefusedAt(Refusal.DOSE_OF_ONE_FRACTION_GROUP, Tags.DOSE_SUMMATION_TYPE, this::load);
        delete("rp.dcm");
        assertThat(codes(load())).contains(Code.FRACTION_DOSE);
    }

    @Test
    void aSumThatThePlanningSystemStoredIsNotOfOnePlan() {
        assertThat(load().doseOrigin().ofOnePlan()).isTrue();
        write("rd.dcm", Samples.dose().text(Tags.DOSE_SUMMATION_TYPE, "MULTI_PLAN"));
        assertOfSeveralPlans();
        write("rd.dcm", ofPlans(Samples.PLAN_UID, "1.9.3"));
        assertOfSeveralPlans();
        write("rd.dcm", ofPlans(Samples.PLAN_UID, Samples.PLAN_UID));
        assertThat(load().doseOrigin().ofOnePlan()).isTrue();
    }

    private void assertOfSeveralPlans() {
        LoadedPlan plan = load();
        assertThat(codes(plan)).containsExactly(Code.MULTI_PLAN_DOSE);
        assertThat(plan.doseOrigin().ofOnePlan()).isFalse();
        assertThat(plan.doseOrigin().isComposed()).isFalse();
        assertThat(plan.prescription().doseGy()).hasValue(45);
    }

    private static DatasetBuilder ofPlans(String... uids) {
        return Samples.dose().sequence(Tags.REFERENCED_RT_PLAN_SEQUENCE, Samples.references(uids));
    }

    @Test
    void dosesThatAreNamedAreSummedOnOneGrid() {
        write("rd2.dcm", otherPlansDose().ds(Tags.DOSE_GRID_SCALING, 0.005));
        LoadedPlan sum = load(Optional.empty(), List.of(Samples.DOSE_UID, "1.9.2"), Optional.empty());
        assertThat(codes(sum)).containsExactly(Code.DOSES_SUMMED);
        assertThat(sum.dose().maxGy()).isCloseTo(0.9f, within(1e-6f));
        write("rd2.dcm", Samples.dose().text(Tags.SOP_INSTANCE_UID, "1.9.2"));
        assertRefused(
                Refusal.DOSE_SUMMATION,
                () -> load(Optional.empty(), List.of(Samples.DOSE_UID, "1.9.2"), Optional.empty()));
    }

    @Test
    void whatIsWrongWithTheDoseItselfIsSaidFirst() {
        write("rd.dcm", otherPlansDose().text(Tags.PATIENT_ID, "P2").text(Tags.DOSE_UNITS, "RELATIVE"));
        assertRefusedAt(Refusal.DOSE_UNITS, Tags.DOSE_UNITS, this::load);
    }

    @Test
    void anOverflowingDoseIsNoGrid() {
        write("rd.dcm", Samples.dose().text(Tags.DOSE_GRID_SCALING, "1e38"));
        assertRefused(Refusal.DOSE_GRID, this::load);
    }

    @Test
    void aDoseCanBeLoadedAlone() {
        assertThat(new DoseLoader().load(folder.resolve("rd.dcm")).grid().maxGy())
                .isEqualTo(0.6f);
        assertRefused(Refusal.NO_DOSE, () -> new DoseLoader().load(folder.resolve("rs.dcm")));
    }
}
