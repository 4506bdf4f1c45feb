package org.dosegate.testdata.oddity;

import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;

/** CT images of the clean plan: axial, with the dose's spacing, of a few pixels. */
final class OddImages {
    static final String CT = "1.2.840.10008.5.1.4.1.1.2";
    private static final int COLUMNS = 13;
    private static final int ROWS = 10;

    private OddImages() {}

    /** Adds slices to a plan, the first at a place. */
    static void add(OddPlan plan, double xMm, double yMm, double firstMm, double stepMm, int slices) {
        for (int k = 0; k < slices; k++) {
            plan.add("CT" + k + ".dcm", slice(k, xMm, yMm, firstMm + k * stepMm));
        }
    }

    static String uid(int slice) {
        return CleanPlan.PHANTOM.uids().uid("image " + slice);
    }

    /** A slice whose first pixel has its centre at a point. */
    static DicomDataset slice(int number, double xMm, double yMm, double zMm) {
        return DicomDataset.build(b -> b.text(Tags.SOP_CLASS_UID, CT)
                .text(Tags.SOP_INSTANCE_UID, uid(number))
                .text(Tags.PATIENT_NAME, CleanPlan.PHANTOM.patientName())
                .text(Tags.PATIENT_ID, CleanPlan.PHANTOM.patientId())
                .text(Tags.STUDY_INSTANCE_UID, CleanPlan.PHANTOM.uids().uid("study"))
                .text(Tags.SERIES_INSTANCE_UID, CleanPlan.PHANTOM.uids().uid("series CT"))
                .text(Tags.MODALITY, "CT")
                .text(Tags.FRAME_OF_REFERENCE_UID, CleanPlan.PHANTOM.frameOfReferenceUid())
                .text(Tags.PATIENT_POSITION, "HFS")
                .ds(Tags.IMAGE_POSITION_PATIENT, xMm, yMm, zMm)
                .ds(Tags.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 1, 0)
                .ds(Tags.PIXEL_SPACING, 6, 5)
                .us(Tags.ROWS, ROWS)
                .us(Tags.COLUMNS, COLUMNS)
                .bytes(Tags.PIXEL_DATA, Vr.OW, new byte[2 * ROWS * COLUMNS]));
    }
}
