package org.dosegate.dicom.codec;

import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.element.DicomDataset;

/**
 * A DICOM file as it was read: its bytes once into memory, hashed and parsed from there.
 *
 * @param name the file as it was named or found
 * @param sha256 digest of exactly the bytes that were parsed, lower-case hexadecimal; empty when none were
 * @param dataset the elements; what could be read when {@code refusal} is present, so that it can be described
 * @param warnings what is odd about the file
 * @param refusal why the file must not be used
 */
public record DicomFile(
        String name,
        String sha256,
        DicomDataset dataset,
        List<LoadWarning> warnings,
        Optional<DicomRefusedException> refusal) {

    /** An immutable file. */
    public DicomFile {
        warnings = List.copyOf(warnings);
    }
}
