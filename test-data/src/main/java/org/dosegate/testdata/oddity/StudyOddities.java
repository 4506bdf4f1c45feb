package org.dosegate.testdata.oddity;

import static org.dosegate.testdata.oddity.Outcome.refused;
import static org.dosegate.testdata.oddity.Outcome.same;
import static org.dosegate.testdata.oddity.Outcome.warned;

import java.util.List;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.testdata.dicom.Phantom.Kind;

/** Objects that do not belong together, or that are there more than once. */
final class StudyOddities {
    private static final String REGISTRATION = "1.2.840.10008.5.1.4.1.1.66.1";
    private static final String DEFORMABLE = "1.2.840.10008.5.1.4.1.1.66.3";

    private StudyOddities() {}

    static List<Oddity> all() {
        OddityList list = new OddityList();
        several(list);
        identity(list);
        others(list);
        return list.list();
    }

    private static void several(OddityList list) {
        list.add("W01", "two-doses", refused("SEVERAL_DOSES"), p -> p.add("second.dcm", renamed(p.get(Kind.RTDOSE))))
                .add(
                        "W02",
                        "two-structure-sets",
                        refused("SEVERAL_STRUCTURE_SETS"),
                        p -> p.add("second.dcm", renamed(p.get(Kind.RTSTRUCT)))
                                .plan(b -> b.remove(Tags.REFERENCED_STRUCTURE_SET_SEQUENCE)))
                .add(
                        "W02",
                        "two-structure-sets-and-the-plan-says-which",
                        same(),
                        p -> p.add("second.dcm", renamed(p.get(Kind.RTSTRUCT))))
                .add("W16", "dose-not-there-yet", refused("NO_DOSE"), p -> p.without(Kind.RTDOSE))
                .add("W16", "structures-not-there-yet", refused("NO_STRUCTURE_SET"), p -> p.without(Kind.RTSTRUCT))
                .add("W16", "plan-not-there-yet", refused("MISSING"), p -> p.without(Kind.RTPLAN));
    }

    private static void identity(OddityList list) {
        list.add(
                        "W03",
                        "other-patient-id",
                        refused("OTHER_PATIENT", Tags.PATIENT_ID),
                        p -> p.dose(d -> d.text(Tags.PATIENT_ID, "ODD-2")))
                .add("W03", "no-patient-id", warned("NO_PATIENT_ID"), p -> p.dose(d -> d.empty(Tags.PATIENT_ID)))
                .add(
                        "W03",
                        "no-patient-id-and-other-name",
                        refused("OTHER_PATIENT", Tags.PATIENT_NAME),
                        p -> p.dose(d -> d.empty(Tags.PATIENT_ID).text(Tags.PATIENT_NAME, "OTHER^ONE")))
                .add("W03", "images-of-another-patient", warned("CT_OTHER_PATIENT"), p -> {
                    DicomDataset image = OddImages.slice(0, 0, 0, 2.5);
                    p.add("CT0.dcm", Edits.changed(image, b -> b.text(Tags.PATIENT_ID, "ODD-2")));
                })
                .add(
                        "W04",
                        "other-patient-name",
                        warned("PATIENT_DIFFERS"),
                        p -> p.dose(d -> d.text(Tags.PATIENT_NAME, "ODDER^PLAN")))
                .add(
                        "W04",
                        "other-birth-date",
                        warned("PATIENT_DIFFERS"),
                        p -> p.dose(d -> d.text(Tags.PATIENT_BIRTH_DATE, "19700101"))
                                .plan(d -> d.text(Tags.PATIENT_BIRTH_DATE, "19710101")))
                .add(
                        "W05",
                        "other-study",
                        warned("STUDY_DIFFERS"),
                        p -> p.dose(d -> d.text(Tags.STUDY_INSTANCE_UID, "2.25.5")))
                .add(
                        "W06",
                        "two-patients-share-a-uid",
                        refused("SAME_UID_OTHER_CONTENT", Tags.SOP_INSTANCE_UID),
                        p -> p.add(
                                "second.dcm", Edits.changed(p.get(Kind.RTDOSE), d -> d.text(Tags.PATIENT_ID, "ODD-2"))))
                .add(
                        "W07",
                        "same-uid-other-content",
                        refused("SAME_UID_OTHER_CONTENT", Tags.SOP_INSTANCE_UID),
                        p -> p.add(
                                "second.dcm",
                                Edits.changed(p.get(Kind.RTDOSE), d -> d.ds(Tags.DOSE_GRID_SCALING, 0.0011))))
                .add(
                        "W08",
                        "same-file-twice",
                        warned("DUPLICATE_FILE"),
                        p -> p.add("copy.dcm", p.encoded(Kind.RTDOSE)));
    }

    private static void others(OddityList list) {
        list.add(
                        "W09",
                        "no-images",
                        warned("NO_CT"),
                        p -> p.form(Kind.RTPLAN, org.dosegate.testdata.dicom.FileForm.USUAL))
                .add(
                        "W10",
                        "registration-between-dose-and-structures",
                        foreignFrame(),
                        p -> p.dose(d -> d.text(Tags.FRAME_OF_REFERENCE_UID, "2.25.5"))
                                .add("REG.dcm", registration(REGISTRATION)))
                .add(
                        "W11",
                        "deformable-registration",
                        foreignFrame(),
                        p -> p.dose(d -> d.text(Tags.FRAME_OF_REFERENCE_UID, "2.25.5"))
                                .add("REG.dcm", registration(DEFORMABLE)))
                .add(
                        "W12",
                        "other-modalities-beside",
                        same(),
                        p -> p.add(
                                "MR.dcm",
                                Edits.changed(
                                        OddImages.slice(1, 0, 0, 0),
                                        b -> b.text(Tags.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.4")
                                                .text(Tags.MODALITY, "MR"))))
                .add("W13", "damaged-image-beside", warned("UNREADABLE_FILE"), p -> {
                    byte[] image = org.dosegate.testdata.dicom.FileForm.USUAL.encode(OddImages.slice(1, 0, 0, 0));
                    p.add("CT1.dcm", java.util.Arrays.copyOf(image, image.length - 20));
                })
                .add("W13", "damaged-second-dose-beside", refused("TRUNCATED", Tags.PIXEL_DATA), p -> {
                    byte[] dose = org.dosegate.testdata.dicom.FileForm.USUAL.encode(renamed(p.get(Kind.RTDOSE)));
                    p.add("second.dcm", java.util.Arrays.copyOf(dose, dose.length - 20));
                })
                .add("W14", "directory-of-media", same(), p -> p.add("DICOMDIR", mediaDirectory()))
                .add("W15", "chinese-folder", same(), p -> p.inside("放疗 计划"));
    }

    private static Outcome foreignFrame() {
        return refused("OTHER_FRAME_OF_REFERENCE", Tags.FRAME_OF_REFERENCE_UID);
    }

    private static DicomDataset renamed(DicomDataset object) {
        return Edits.changed(object, b -> b.text(Tags.SOP_INSTANCE_UID, "2.25.61"));
    }

    private static DicomDataset registration(String sopClass) {
        return DicomDataset.build(b -> b.text(Tags.SOP_CLASS_UID, sopClass)
                .text(Tags.SOP_INSTANCE_UID, "2.25.64")
                .text(Tags.PATIENT_ID, CleanPlan.PHANTOM.patientId())
                .text(Tags.MODALITY, "REG")
                .text(Tags.FRAME_OF_REFERENCE_UID, "2.25.5"));
    }

    /** A DICOMDIR whose record points out of its folder. */
    private static DicomDataset mediaDirectory() {
        return DicomDataset.build(b -> b.text(Tags.SOP_CLASS_UID, "1.2.840.10008.1.3.10")
                .text(Tags.SOP_INSTANCE_UID, "2.25.65")
                .sequence(
                        0x00041220,
                        List.of(DicomDataset.build(
                                r -> r.text(0x00041500, org.dosegate.dicom.element.Vr.CS, "..", "..", "RD")))));
    }
}
