package org.dosegate.report;

import java.util.Optional;

/**
 * One object that a result was computed from.
 *
 * @param role what it was used as: {@code RTSTRUCT}, {@code RTDOSE} or {@code RTPLAN}
 * @param sopInstanceUid its SOP Instance UID (0008,0018)
 * @param frameOfReferenceUid its Frame of Reference UID (0020,0052 or 3006,0024); empty where the object has none
 * @param sha256 SHA-256 of the bytes that were parsed, lower-case hexadecimal
 */
public record InputObject(String role, String sopInstanceUid, Optional<String> frameOfReferenceUid, String sha256) {}
