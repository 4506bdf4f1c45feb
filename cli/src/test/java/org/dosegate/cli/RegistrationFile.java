package org.dosegate.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.testdata.dicom.FileForm;

/** A rigid registration of the tiny patient, from one frame of reference into another. */
final class RegistrationFile {
    private RegistrationFile() {}

    /** Writes the matrix that takes points from the one frame into the other. */
    static Path write(Path file, String fromFrame, String intoFrame, double... rowMajor) throws IOException {
        DicomDataset registration = DicomDataset.builder()
                .text(Tags.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.66.1")
                .text(Tags.SOP_INSTANCE_UID, "2.25.78")
                .text(Tags.PATIENT_ID, "TINY-1")
                .text(Tags.FRAME_OF_REFERENCE_UID, intoFrame)
                .text(Tags.MODALITY, "REG")
                .item(
                        Tags.REGISTRATION_SEQUENCE,
                        item -> item.text(Tags.FRAME_OF_REFERENCE_UID, fromFrame)
                                .item(
                                        Tags.MATRIX_REGISTRATION_SEQUENCE,
                                        r -> r.item(
                                                Tags.MATRIX_SEQUENCE,
                                                m -> m.text(Tags.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX_TYPE, "RIGID")
                                                        .ds(Tags.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX, rowMajor))))
                .build();
        FileForm.USUAL.write(registration, file);
        return file;
    }
}
