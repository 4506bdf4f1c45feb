package org.dosegate.constraints.result;

/**
 * Which protocol was checked.
 *
 * @param id its id
 * @param version its version
 * @param title its title
 * @param citation its source
 * @param sha256 SHA-256 of the bytes of the protocol file, lower-case hexadecimal
 */
public record ProtocolInfo(String id, String version, String title, String citation, String sha256) {}
