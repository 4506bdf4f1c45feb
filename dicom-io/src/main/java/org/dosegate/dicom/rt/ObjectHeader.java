package org.dosegate.dicom.rt;

import java.util.Optional;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.StrictValues;

/**
 * What every object says of itself.
 *
 * @param file as it was named or found
 * @param sha256 digest of the bytes that were read
 * @param sopClass kind of object
 * @param sopInstanceUid its own UID
 * @param studyInstanceUid the study
 * @param frameOfReferenceUid frame of reference at the top level of the object
 * @param patient whose object it is
 */
public record ObjectHeader(
        String file,
        String sha256,
        SopClass sopClass,
        String sopInstanceUid,
        Optional<String> studyInstanceUid,
        Optional<String> frameOfReferenceUid,
        PatientIdentity patient) {

    /**
     * Reads the header.
     *
     * @throws org.dosegate.dicom.DicomRefusedException when a UID is missing or is none
     */
    public static ObjectHeader read(StrictValues values, String sha256) {
        return new ObjectHeader(
                values.file(),
                sha256,
                SopClass.of(values.uid(Tags.SOP_CLASS_UID)),
                values.uid(Tags.SOP_INSTANCE_UID),
                values.optionalUid(Tags.STUDY_INSTANCE_UID),
                values.optionalUid(Tags.FRAME_OF_REFERENCE_UID),
                PatientIdentity.read(values));
    }

    /** A name for messages: modality, file and UID, so that it can be given to an option. */
    public String label() {
        return sopClass.modality() + " " + file + " (" + sopInstanceUid + ")";
    }
}
