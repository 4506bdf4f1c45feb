package org.dosegate.dicom.rt;

import java.util.Optional;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.DecodedText;
import org.dosegate.dicom.value.StrictValues;

/**
 * Whose object it is, as written in it.
 *
 * @param id Patient ID
 * @param name Patient's Name, components joined by carets
 * @param birthDate YYYYMMDD
 * @param sex M, F or O
 */
public record PatientIdentity(
        Optional<String> id, Optional<String> name, Optional<String> birthDate, Optional<String> sex) {

    /** Reads the identity; every part of it may be missing. */
    public static PatientIdentity read(StrictValues values) {
        return new PatientIdentity(
                values.optionalText(Tags.PATIENT_ID).map(DecodedText::text),
                values.optionalText(Tags.PATIENT_NAME).map(DecodedText::text).map(PatientIdentity::withoutEmptyEnds),
                values.optionalCode(Tags.PATIENT_BIRTH_DATE),
                values.optionalCode(Tags.PATIENT_SEX));
    }

    /** Whether it is another patient's: by the ID, or where one of the two has none, by the name. What is not there contradicts nothing. */
    public boolean isAnotherThan(PatientIdentity other) {
        if (id.isPresent() && other.id.isPresent()) {
            return !id.equals(other.id);
        }
        return name.isPresent() && other.name.isPresent() && !name.equals(other.name);
    }

    /** Trailing carets separate nothing (PS3.5 section 6.2.1). */
    private static String withoutEmptyEnds(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '^' || name.charAt(end - 1) == ' ')) {
            end--;
        }
        return name.substring(0, end);
    }
}
