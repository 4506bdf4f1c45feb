package org.dosegate.dicom.write;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A UID under 2.25 (PS3.5 B.2) that follows from an object's content: the same content has the same UID, any other another. */
final class ContentUid {
    private ContentUid() {}

    static String of(byte[] content) {
        try {
            byte[] uuid = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(content), 16);
            // Version 8 (free form) and the variant of RFC 9562: the number is that of a valid UUID.
            uuid[6] = (byte) ((uuid[6] & 0x0f) | 0x80);
            uuid[8] = (byte) ((uuid[8] & 0x3f) | 0x80);
            return "2.25." + new BigInteger(1, uuid);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
