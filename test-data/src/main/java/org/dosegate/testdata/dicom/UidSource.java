package org.dosegate.testdata.dicom;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * UIDs under 2.25 (PS3.5 B.2) that depend only on a seed and on what they name, so that a phantom is the same bytes each time.
 *
 * @param seed names the phantom
 */
public record UidSource(String seed) {

    /** The UID of one thing, such as {@code "plan"}. */
    public String uid(String what) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((seed + "\n" + what).getBytes(StandardCharsets.UTF_8));
            byte[] uuid = Arrays.copyOf(hash, 16);
            // Version 8 (free form) and the variant of RFC 9562: the number is that of a valid UUID.
            uuid[6] = (byte) ((uuid[6] & 0x0f) | 0x80);
            uuid[8] = (byte) ((uuid[8] & 0x3f) | 0x80);
            return "2.25." + new BigInteger(1, uuid);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
