package org.dosegate.dicom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dosegate.dicom.Refusals.assertRefused;
import static org.dosegate.dicom.Refusals.assertRefusedAt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.Samples;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.dosegate.dicom.rt.ObjectHeader;
import org.dosegate.dicom.rt.PlanPrescription;
import org.dosegate.dicom.rt.Roi;
import org.dosegate.dicom.rt.SopClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanLoaderTest extends PlanFolder {

    @Test
    void aCompletePlanIsLoadedWithoutWarnings() {
        LoadedPlan plan = load();
        assertThat(plan.warnings()).isEmpty();
        assertThat(plan.unused()).isEmpty();
        assertThat(plan.inputs())
                .extracting(ObjectHeader::sopClass)
                .containsExactly(SopClass.RT_STRUCTURE_SET, SopClass.RT_DOSE, SopClass.RT_PLAN);
        assertThat(plan.inputs()).allSatisfy(i -> assertThat(i.sha256()).hasSize(64));
        assertThat(plan.patient().id()).hasValue("P1");
        assertThat(plan.patient().name()).hasValue("Test^Case");
        assertThat(plan.plan().orElseThrow().label()).isEqualTo("Liver45");
        assertThat(plan.prescription().doseGy()).hasValue(45);
        assertThat(plan.structures()).extracting(Roi::name).containsExactly("Liver");
        assertThat(plan.structures().get(0).region()).isPresent();
        assertThat(plan.dose().maxGy()).isEqualTo(0.6f);
    }

    @Test
    void otherFilesAndIdenticalCopiesDoNotMatter() throws IOException {
        write("notes.txt", new byte[] {1, 2, 3});
        Files.createDirectories(folder.resolve("deep/er"));
        Files.copy(folder.resolve("rd.dcm"), folder.resolve("deep/er/copy.dcm"));
        assertThat(codes(load())).containsExactly(Code.DUPLICATE_FILE);
    }

    @Test
    void linksAndDicomdirAreNotFollowed(@TempDir Path elsewhere) throws IOException {
        Path other = Files.write(
                elsewhere.resolve("x.dcm"),
                DicomCodec.standard()
                        .writeFile(Samples.dose()
                                .text(Tags.SOP_INSTANCE_UID, "1.9")
                                .build()));
        Files.createSymbolicLink(folder.resolve("link.dcm"), other);
        Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
        Files.copy(other, folder.resolve("DICOMDIR"));
        assertThat(load().unused()).isEmpty();
    }

    @Test
    void withoutRtPlanThereIsNoPrescription() {
        delete("rp.dcm");
        LoadedPlan plan = load();
        assertThat(codes(plan)).containsExactly(Code.NO_RTPLAN, Code.PLAN_ABSENT);
        assertThat(plan.prescription().status()).isEqualTo(PlanPrescription.Status.NO_PLAN);
        assertThat(plan.plan()).isEmpty();
    }

    @Test
    void whatIsMissingIsSaid(@TempDir Path empty) {
        assertRefused(Refusal.NO_DICOM, () -> new PlanLoader().load(PlanRequest.of(empty)));
        assertRefused(Refusal.FILE_UNREADABLE, () -> new PlanLoader().load(PlanRequest.of(folder.resolve("absent"))));
        delete("rd.dcm");
        assertRefused(Refusal.NO_DOSE, this::load);
        write("rd.dcm", Samples.dose());
        delete("rs.dcm");
        assertRefused(Refusal.NO_STRUCTURE_SET, this::load);
    }

    @Test
    void severalPlansAreRefusedWithTheChoicesUnlessOneIsNamed() {
        write("rd2.dcm", otherPlansDose().ds(Tags.DOSE_GRID_SCALING, 0.02));
        write("rp2.dcm", otherPlan());
        DicomRefusedException e = assertRefused(Refusal.SEVERAL_PLANS, this::load);
        assertThat(e.getMessage()).contains("rp.dcm", "rp2.dcm", "1.9.3", "--plan");
        assertThat(load(Optional.empty(), List.of(), Optional.of("1.9.3"))
                        .dose()
                        .maxGy())
                .isEqualTo(1.2f);
        assertThat(load(Optional.empty(), List.of("1.9.2"), Optional.empty())
                        .plan()
                        .orElseThrow()
                        .label())
                .isEqualTo("Other");
        String file = folder.resolve("rp.dcm").toString();
        assertThat(load(Optional.empty(), List.of(), Optional.of(file)).dose().maxGy())
                .isEqualTo(0.6f);
    }

    @Test
    void severalStructureSetsAreRefusedUnlessAReferenceOrAnOptionChooses() {
        write("rs2.dcm", Samples.struct().text(Tags.SOP_INSTANCE_UID, "1.9.1"));
        assertThat(load().inputs().get(0).sopInstanceUid()).isEqualTo(Samples.STRUCT_UID);
        assertRefused(Refusal.OTHER_STRUCTURE_SET, () -> load(Optional.of("1.9.1"), List.of(), Optional.empty()));
        delete("rp.dcm");
        DicomRefusedException e = assertRefused(Refusal.SEVERAL_STRUCTURE_SETS, this::load);
        assertThat(e.getMessage()).contains("rs.dcm", "rs2.dcm", "1.9.1", "--struct");
        assertThat(load(Optional.of("1.9.1"), List.of(), Optional.empty())
                        .inputs()
                        .get(0)
                        .sopInstanceUid())
                .isEqualTo("1.9.1");
        write(
                "rd.dcm",
                Samples.dose()
                        .item(
                                Tags.REFERENCED_STRUCTURE_SET_SEQUENCE,
                                i -> i.text(Tags.REFERENCED_SOP_INSTANCE_UID, "1.9.1")));
        assertThat(load().inputs().get(0).sopInstanceUid()).isEqualTo("1.9.1");
    }

    @Test
    void whatAnOptionNamesMustBeThere() {
        for (int i = 0; i < 3; i++) {
            Optional<String> name = Optional.of("1.2.3.404");
            int which = i;
            assertRefused(
                    Refusal.SELECTION_NOT_FOUND,
                    () -> load(
                            which == 0 ? name : Optional.empty(),
                            which == 1 ? List.of(name.get()) : List.of(),
                            which == 2 ? name : Optional.empty()));
        }
    }

    @Test
    void objectsThatDoNotBelongTogetherAreRefused() {
        write("rd.dcm", otherPlansDose());
        assertRefusedAt(Refusal.OTHER_PLAN, Tags.REFERENCED_RT_PLAN_SEQUENCE, this::load);
        write("rd.dcm", Samples.dose());
        write("rs.dcm", Samples.struct().text(Tags.SOP_INSTANCE_UID, "1.9.1"));
        assertRefusedAt(Refusal.OTHER_STRUCTURE_SET, Tags.REFERENCED_STRUCTURE_SET_SEQUENCE, this::load);
    }

    @Test
    void missingReferencesAreWarnedOf() {
        write("rd.dcm", Samples.dose().remove(Tags.REFERENCED_RT_PLAN_SEQUENCE));
        write("rp.dcm", Samples.plan().remove(Tags.REFERENCED_STRUCTURE_SET_SEQUENCE));
        assertThat(codes(load()))
                .containsExactly(Code.DOSE_WITHOUT_PLAN_REFERENCE, Code.PLAN_WITHOUT_STRUCTURE_REFERENCE);
    }

    @Test
    void aDoseOfAnotherStructureSetIsWarnedOf() {
        write("rd.dcm", doseOn(Samples.STRUCT_UID));
        assertThat(codes(load())).isEmpty();
        write("rd.dcm", doseOn("1.9.1", Samples.STRUCT_UID));
        assertThat(codes(load())).isEmpty();
        write("rd.dcm", doseOn("1.9.1"));
        LoadedPlan plan = load();
        assertThat(codes(plan)).containsExactly(Code.DOSE_OTHER_STRUCTURE_SET);
        assertThat(plan.warnings().get(0).text()).contains("rd.dcm", "1.9.1", "rs.dcm");
        delete("rp.dcm");
        assertThat(codes(load())).contains(Code.DOSE_OTHER_STRUCTURE_SET);
    }

    private static DatasetBuilder doseOn(String... structureSets) {
        return Samples.dose().sequence(Tags.REFERENCED_STRUCTURE_SET_SEQUENCE, Samples.references(structureSets));
    }

    @Test
    void anotherPatientIsRefusedAnotherNameWarnedOf() {
        write("rd.dcm", Samples.dose().text(Tags.PATIENT_ID, "P2"));
        assertRefusedAt(Refusal.OTHER_PATIENT, Tags.PATIENT_ID, this::load);
        write("rd.dcm", Samples.dose().text(Tags.PATIENT_NAME, "Test^Case^^"));
        assertThat(codes(load())).isEmpty();
        write("rd.dcm", Samples.dose().text(Tags.PATIENT_NAME, "Other^Case"));
        assertThat(codes(load())).containsExactly(Code.PATIENT_DIFFERS);
        write("rd.dcm", Samples.dose().text(Tags.PATIENT_NAME, "Other^Case").empty(Tags.PATIENT_ID));
        assertRefusedAt(Refusal.OTHER_PATIENT, Tags.PATIENT_NAME, this::load);
        write("rd.dcm", Samples.dose().empty(Tags.PATIENT_ID));
        assertThat(codes(load())).containsExactly(Code.NO_PATIENT_ID);
        write("rd.dcm", Samples.dose().text(Tags.STUDY_INSTANCE_UID, "1.9.7"));
        assertThat(codes(load())).containsExactly(Code.STUDY_DIFFERS);
    }

    @Test
    void aPatientNameThatCannotBeDecodedIsWarnedOf() {
        byte[] gbk = "王".getBytes(java.nio.charset.Charset.forName("GBK"));
        write("rd.dcm", Samples.dose().bytes(Tags.PATIENT_NAME, Vr.PN, gbk));
        assertThat(codes(load())).containsExactly(Code.PATIENT_DIFFERS, Code.UNDECODABLE_TEXT);
    }

    @Test
    void aForeignFrameOfReferenceIsRefused() {
        write("rd.dcm", Samples.dose().text(Tags.FRAME_OF_REFERENCE_UID, Samples.OTHER_FRAME));
        assertRefusedAt(Refusal.OTHER_FRAME_OF_REFERENCE, Tags.FRAME_OF_REFERENCE_UID, this::load);
        write("rd.dcm", Samples.dose());
        write("rp.dcm", Samples.plan().text(Tags.FRAME_OF_REFERENCE_UID, Samples.OTHER_FRAME));
        assertRefusedAt(Refusal.OTHER_FRAME_OF_REFERENCE, Tags.FRAME_OF_REFERENCE_UID, this::load);
    }

    @Test
    void aSingleRoiInAForeignFrameOfReferenceIsNotEvaluable() {
        DicomDataset foreign = Samples.changed(
                Samples.roi(8, "MR"), r -> r.text(Tags.REFERENCED_FRAME_OF_REFERENCE_UID, Samples.OTHER_FRAME));
        write(
                "rs.dcm",
                Samples.struct(
                        List.of(Samples.roi(7, "Liver"), foreign),
                        List.of(
                                Samples.contours(7, Samples.square(0), Samples.square(5)),
                                Samples.contours(8, Samples.square(0), Samples.square(5)))));
        List<Roi> rois = load().structures();
        assertThat(rois.get(0).region()).isPresent();
        assertThat(rois.get(1).region()).isEmpty();
        assertThat(rois.get(1).warnings())
                .extracting(LoadWarning::code)
                .containsExactly(Code.ROI_OTHER_FRAME_OF_REFERENCE);
    }

    @Test
    void oneUidWithTwoContentsIsRefused() {
        write("rd2.dcm", Samples.dose().ds(Tags.DOSE_GRID_SCALING, 0.02));
        assertRefusedAt(Refusal.SAME_UID_OTHER_CONTENT, Tags.SOP_INSTANCE_UID, this::load);
    }

    @Test
    void aDamagedFileOfThePlanIsRefusedUnlessAnotherIsNamed() {
        byte[] whole = DicomCodec.standard()
                .writeFile(Samples.dose().text(Tags.SOP_INSTANCE_UID, "1.9.2").build());
        write("rd2.dcm", java.util.Arrays.copyOf(whole, whole.length - 7));
        assertRefused(Refusal.TRUNCATED, this::load);
        assertRefused(Refusal.TRUNCATED, () -> load(Optional.empty(), List.of("1.9.2"), Optional.empty()));
        assertThat(codes(load(Optional.empty(), List.of(Samples.DOSE_UID), Optional.empty())))
                .containsExactly(Code.UNREADABLE_FILE);
    }

    @Test
    void aDamagedImageIsListedOnly() {
        byte[] image = DicomCodec.standard()
                .writeFile(DicomDataset.build(d -> d.text(Tags.SOP_CLASS_UID, SopClass.CT_IMAGE.uid())
                        .text(Tags.SOP_INSTANCE_UID, "1.9.5")
                        .bytes(Tags.PIXEL_DATA, Vr.OW, new byte[9000])));
        write("ct1.dcm", java.util.Arrays.copyOf(image, image.length - 8));
        assertThat(codes(load())).containsExactly(Code.UNREADABLE_FILE);
        write("ct1.dcm", image);
        assertThat(codes(load())).isEmpty();
    }

    @Test
    void imagesOfAnotherPatientAreLeftOutAndSaid() {
        write("ct0.dcm", Samples.image("1.2.3.40", -30).text(Tags.PATIENT_ID, "P2"));
        LoadedPlan plan = load();
        // The slice that is left begins 15 mm above the contours: the other one is not among what is checked.
        assertThat(codes(plan)).containsExactly(Code.CT_OTHER_PATIENT);
        assertThat(plan.warnings().get(0).text()).contains("1 CT image(s)", "ct0.dcm");
        assertThat(plan.structures().get(0).warnings())
                .extracting(LoadWarning::code)
                .containsExactly(Code.ROI_BEYOND_IMAGES);
        assertThat(plan.image().isPresent()).isFalse();
        write("ct9.dcm", Samples.image("1.2.3.49", -15).empty(Tags.PATIENT_ID).text(Tags.PATIENT_NAME, "Other^Case"));
        assertThat(codes(load())).containsExactly(Code.CT_OTHER_PATIENT, Code.NO_CT);
    }

    @Test
    void imagesWithoutIdOrInAnotherFrameOfReferenceAreNoOtherPatients() {
        write("ct0.dcm", Samples.image("1.2.3.40", -30).empty(Tags.PATIENT_ID));
        write(
                "ct1.dcm",
                Samples.image("1.2.3.41", -30)
                        .text(Tags.PATIENT_ID, "P2")
                        .text(Tags.FRAME_OF_REFERENCE_UID, Samples.OTHER_FRAME));
        assertThat(codes(load())).isEmpty();
    }

    @Test
    void plansThatAreNotApprovedAreWarnedOf() {
        write("rp.dcm", Samples.plan().text(Tags.APPROVAL_STATUS, "UNAPPROVED"));
        assertThat(codes(load())).containsExactly(Code.NOT_APPROVED);
        write("rp.dcm", Samples.plan().remove(Tags.APPROVAL_STATUS));
        assertThat(codes(load())).containsExactly(Code.NOT_APPROVED);
    }

    @Test
    void pathsWithBlanksAndChineseCharactersAreRead() throws IOException {
        Path target = Files.createDirectories(folder.resolve("计划 1"));
        for (String name : List.of("rs.dcm", "rd.dcm", "rp.dcm")) {
            Files.move(folder.resolve(name), target.resolve(name));
        }
        assertThat(load().inputs().get(0).file()).contains("计划 1");
    }
}
