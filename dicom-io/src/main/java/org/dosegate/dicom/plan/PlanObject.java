package org.dosegate.dicom.plan;

import java.util.Optional;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.codec.DicomFile;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.rt.ObjectHeader;
import org.dosegate.dicom.rt.SopClass;
import org.dosegate.dicom.value.StrictValues;

/**
 * A scanned file with what it is.
 *
 * @param file the file
 * @param values its values
 * @param sopClass its kind as far as that can be seen, also of a damaged file
 * @param header its header; empty when {@code refusal} is present
 * @param refusal why it must not be used
 */
record PlanObject(
        DicomFile file,
        StrictValues values,
        SopClass sopClass,
        Optional<ObjectHeader> header,
        Optional<DicomRefusedException> refusal) {

    static PlanObject of(DicomFile file, DicomCodec codec) {
        StrictValues values = StrictValues.of(file.name(), file.dataset(), codec);
        SopClass sopClass = SopClass.of(text(file, Tags.SOP_CLASS_UID));
        if (file.refusal().isPresent()) {
            return new PlanObject(file, values, sopClass, Optional.empty(), file.refusal());
        }
        try {
            ObjectHeader header = ObjectHeader.read(values, file.sha256());
            return new PlanObject(file, values, sopClass, Optional.of(header), Optional.empty());
        } catch (DicomRefusedException e) {
            return new PlanObject(file, values, sopClass, Optional.empty(), Optional.of(e));
        }
    }

    /** SOP Instance UID; empty text when it cannot be read. */
    String uid() {
        return text(file, Tags.SOP_INSTANCE_UID);
    }

    /** A name for messages. */
    String label() {
        return header.map(ObjectHeader::label).orElse(sopClass.modality() + " " + file.name());
    }

    /** The warning that the patient's name is not readable, which is then only shown as bytes. */
    Optional<LoadWarning> undecodablePatientName() {
        return values.optionalText(Tags.PATIENT_NAME)
                .filter(name -> !name.decodable())
                .map(name -> LoadWarning.of(
                        LoadWarning.Code.UNDECODABLE_TEXT,
                        file.name() + ": Patient's Name cannot be decoded (declared character set: "
                                + (values.characterSets().isEmpty() ? "none" : values.characterSets()) + ")"));
    }

    /** Whether nobody can say that it does not belong to the plan. */
    boolean mayBePartOfPlan() {
        return sopClass.isPartOfPlan() || text(file, Tags.SOP_CLASS_UID).isEmpty();
    }

    private static String text(DicomFile file, int tag) {
        return file.dataset().get(tag).orElse(null) instanceof DicomValue value ? value.latin1() : "";
    }
}
