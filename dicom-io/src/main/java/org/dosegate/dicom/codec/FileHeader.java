package org.dosegate.dicom.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;

/** Recognises DICOM by the first bytes of a file: Part 10 with its preamble, or a bare dataset as some planning systems export it. */
final class FileHeader {
    /** So many bytes are enough to recognise a file. */
    static final int BYTES_NEEDED = 140;

    private static final int PREAMBLE = 128;
    private static final byte[] MAGIC = "DICM".getBytes(StandardCharsets.US_ASCII);

    /** Beginnings of executables, documents and archives, which have no business in a preamble (CVE-2019-11687). */
    private static final List<String> FOREIGN_MAGIC = List.of("MZ", "\u007fELF", "%PDF", "PK\u0003\u0004", "#!");

    private static final List<String> ARCHIVE_MAGIC =
            List.of("PK\u0003\u0004", "\u001f\u008b", "7z\u00bc\u00af", "Rar!", "BZh", "\u00fd7zXZ");

    private FileHeader() {}

    /** Whether the file begins like an archive or a compressed file and is no DICOM. */
    static boolean isArchive(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 8), StandardCharsets.ISO_8859_1);
        return start(head).isEmpty() && ARCHIVE_MAGIC.stream().anyMatch(start::startsWith);
    }

    /** Where the file meta information or the dataset begins; empty when this is no DICOM file. */
    static Optional<Integer> start(byte[] head) {
        if (hasPreamble(head)) {
            return Optional.of(PREAMBLE + MAGIC.length);
        }
        return looksLikeDataset(head) ? Optional.of(0) : Optional.empty();
    }

    static boolean hasPreamble(byte[] head) {
        int end = PREAMBLE + MAGIC.length;
        return head.length >= end && Arrays.equals(head, PREAMBLE, end, MAGIC, 0, MAGIC.length);
    }

    static boolean hasForeignPreamble(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 4), StandardCharsets.ISO_8859_1);
        return hasPreamble(head) && FOREIGN_MAGIC.stream().anyMatch(start::startsWith);
    }

    /** Whether the element at a position has the two letters of a value representation, as explicit encodings do. */
    static boolean looksExplicit(byte[] bytes, int at) {
        return bytes.length - at >= 8 && Vr.of(bytes[at + 4], bytes[at + 5]).isPresent();
    }

    private static boolean looksLikeDataset(byte[] head) {
        if (head.length < 16) {
            return false;
        }
        int group = (head[0] & 0xFF) | (head[1] & 0xFF) << 8;
        int element = (head[2] & 0xFF) | (head[3] & 0xFF) << 8;
        boolean firstOfMeta = group == 2 && element <= 2;
        boolean firstOfDataset = group == Tags.SPECIFIC_CHARACTER_SET >>> 16 && element <= 0x18;
        if (!firstOfMeta && !firstOfDataset) {
            return false;
        }
        if (looksExplicit(head, 0)) {
            return true;
        }
        // Implicit: nothing that comes first in a dataset is longer than a line.
        int length = (head[4] & 0xFF) | (head[5] & 0xFF) << 8 | (head[6] & 0xFF) << 16 | head[7] << 24;
        return firstOfDataset && length >= 0 && length <= 256;
    }
}
