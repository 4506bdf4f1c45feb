package org.dosegate.report;

import java.util.Optional;

/**
 * Whose plan it is, as stored (DICOM PS3.3 C.7.1.1); an element that is absent or empty is empty here.
 *
 * @param id Patient ID (0010,0020)
 * @param name Patient's Name (0010,0010)
 * @param birthDate Patient's Birth Date (0010,0030)
 * @param sex Patient's Sex (0010,0040)
 */
public record PatientInfo(
        Optional<String> id, Optional<String> name, Optional<String> birthDate, Optional<String> sex) {}
