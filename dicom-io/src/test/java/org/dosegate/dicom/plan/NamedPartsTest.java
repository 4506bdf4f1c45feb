package org.dosegate.dicom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dosegate.dicom.Refusals.assertRefusedAt;
import static org.dosegate.dicom.Samples.doseOf;
import static org.dosegate.dicom.Samples.fractionGroup;
import static org.dosegate.dicom.Samples.referencedGroup;

import java.util.List;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.Samples;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Doses that say which fraction groups and beams they are of. */
class NamedPartsTest extends PlanFolder {
    private static final DicomDataset NO_NUMBER =
            Samples.changed(referencedGroup(1, 1, 2), g -> g.remove(Tags.REFERENCED_FRACTION_GROUP_NUMBER));

    private void assertTaken(String type, DicomDataset... groups) {
        write("rd.dcm", doseOf(type, groups));
        assertThat(load().dose().maxGy()).isEqualTo(0.6f);
    }

    private void assertRefused(Refusal refusal, String type, DicomDataset... groups) {
        write("rd.dcm", doseOf(type, groups));
        assertRefusedAt(refusal, Tags.REFERENCED_FRACTION_GROUP_SEQUENCE, this::load);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAN", "FRACTION", "MULTI_PLAN"})
    void allOfThePlanMayBeNamed(String type) {
        assertTaken(type);
        assertTaken(type, referencedGroup(1));
        assertTaken(type, referencedGroup(1, 2, 1));
        assertTaken(type, referencedGroup(1, 1), referencedGroup(1, 2));
        assertTaken(type, referencedGroup(1, 1, 2, 3)); // with the setup beam
        assertTaken(type, NO_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAN", "FRACTION", "MULTI_PLAN"})
    void someOfTheBeamsAreNotThePlan(String type) {
        assertRefused(Refusal.DOSE_BEAMS_INCOMPLETE, type, referencedGroup(1, 1));
        assertRefused(Refusal.DOSE_BEAMS_INCOMPLETE, type, referencedGroup(1, 2), referencedGroup(1, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAN", "FRACTION", "MULTI_PLAN"})
    void aFractionGroupThatThePlanDoesNotHaveIsNotItsOwn(String type) {
        assertRefused(Refusal.DOSE_OF_ONE_FRACTION_GROUP, type, referencedGroup(7));
        assertRefused(Refusal.DOSE_OF_ONE_FRACTION_GROUP, type, referencedGroup(1), referencedGroup(7));
    }

    @Test
    void aPlansDoseMayNotLeaveOutAFractionGroup() {
        write(
                "rp.dcm",
                Samples.plan()
                        .sequence(
                                Tags.FRACTION_GROUP_SEQUENCE,
                                List.of(fractionGroup(1, 10, 1), fractionGroup(2, 5, 2))));
        assertTaken("PLAN", referencedGroup(1), referencedGroup(2, 2));
        assertRefused(Refusal.DOSE_OF_ONE_FRACTION_GROUP, "PLAN", referencedGroup(1));
        assertRefused(Refusal.DOSE_BEAMS_INCOMPLETE, "PLAN", referencedGroup(1), referencedGroup(2, 1));
        assertRefused(Refusal.DOSE_OF_ONE_FRACTION_GROUP, "PLAN", NO_NUMBER);
    }

    @Test
    void withoutThePlanNothingIsKnownOfItsParts() {
        delete("rp.dcm");
        assertTaken("PLAN", referencedGroup(7, 1));
    }
}
