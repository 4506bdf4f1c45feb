package org.dosegate.report.qa;

/**
 * A file that the result was computed from.
 *
 * @param role what it was used as, such as {@code RTDOSE} or {@code Protocol}
 * @param identifier SOP Instance UID, or the protocol's id and version
 * @param sha256 SHA-256 of its bytes
 */
public record InputRow(String role, String identifier, String sha256) {}
