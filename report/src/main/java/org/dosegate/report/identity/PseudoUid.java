package org.dosegate.report.identity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * UIDs in place of those that lead to the patient: the same one for the same original, so that results still fit together, of the form that PS3.5 B.2
 * gives to UUIDs. UIDs that the standard defines stay.
 */
final class PseudoUid {
    /** Four components at least, so that no version or number is taken for one. */
    private static final Pattern IN_TEXT = Pattern.compile("(?<![0-9.])[0-2](\\.(0|[1-9][0-9]*)){3,}(?![0-9.]*[0-9])");

    /** Shorter ones are section numbers or addresses. */
    private static final int LEAST_LENGTH = 12;

    private static final String STANDARD = "1.2.840.10008.";
    private static final int UUID_BYTES = 16;

    private PseudoUid() {}

    static String of(String uid) {
        if (uid.startsWith(STANDARD)) {
            return uid;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(uid.getBytes(StandardCharsets.UTF_8));
            return "2.25." + new BigInteger(1, Arrays.copyOf(digest, UUID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A text with all UIDs in it replaced. */
    static String inText(String text) {
        return IN_TEXT.matcher(text)
                .replaceAll(found -> found.group().length() < LEAST_LENGTH ? found.group() : of(found.group()));
    }
}
