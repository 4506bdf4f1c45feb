package org.dosegate.dicom.codec;

import java.util.Set;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;

/** Element headers of Implicit and Explicit VR Little Endian, with the checks that concern a header alone. */
final class ElementHeaderReader {
    private static final Set<Vr> WORDS = Set.of(Vr.US, Vr.SS, Vr.OW);
    private static final Set<Vr> PIXELS = Set.of(Vr.OB, Vr.OW);

    static final String EXPORT_AGAIN = "export it again from the planning system";

    /**
     * An element header.
     *
     * @param tag group and element
     * @param stored representation as it stands in the file; that of the dictionary where none stands there
     * @param vr representation to be used: that of the dictionary where UN is stored
     * @param length of the value, -1 when undefined
     * @param valueAt first byte of the value
     */
    record Header(int tag, Vr stored, Vr vr, int length, int valueAt) {}

    private final String file;
    private final byte[] bytes;
    private final DicomCodec dictionary;

    ElementHeaderReader(String file, byte[] bytes, DicomCodec dictionary) {
        this.file = file;
        this.bytes = bytes;
        this.dictionary = dictionary;
    }

    int int16(int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    int int32(int at) {
        return int16(at) | int16(at + 2) << 16;
    }

    int peekTag(int at) {
        return int16(at) << 16 | int16(at + 2);
    }

    DicomRefusedException refuse(Refusal code, int tag, String problem) {
        return DicomRefusedException.at(code, file, tag, problem, EXPORT_AGAIN);
    }

    /** Refuses unless so many bytes are left; {@code near} is the tag to name. */
    void require(int at, int count, int end, int near) {
        if (end - at >= count) {
            return;
        }
        String where = end == bytes.length ? "the file ends inside an element" : "an item ends inside an element";
        Refusal code = end == bytes.length ? Refusal.TRUNCATED : Refusal.BAD_LENGTH;
        throw near == 0
                ? DicomRefusedException.of(code, file, where, EXPORT_AGAIN)
                : refuse(code, near, where + " behind it");
    }

    /** Refuses unless the value lies inside its parent. */
    void requireValue(int tag, int at, int length, int end) {
        if (length < 0 || length > end - at) {
            String said = Integer.toUnsignedString(length) + " bytes long";
            throw length < 0 || end < bytes.length || length > bytes.length
                    ? refuse(Refusal.BAD_LENGTH, tag, "is said to be " + said + ", more than what holds it")
                    : refuse(Refusal.TRUNCATED, tag, "is said to be " + said + ", and the file ends before");
        }
    }

    /** Refuses tags that no dataset has. */
    void checkTag(int tag) {
        int group = tag >>> 16;
        boolean illegalGroup = group < 8 || group == 0xFFFE || group == 0xFFFF;
        if (illegalGroup) {
            String why = group == 2 ? "belongs to the file meta information" : "cannot stand in a dataset";
            throw refuse(Refusal.INVALID_TAG, tag, why);
        }
    }

    Header read(int at, int end, boolean explicit) {
        int tag = peekTag(at);
        if (!explicit) {
            Vr vr = (tag & 0xFFFF) == 0 ? Vr.UL : Tags.isPrivate(tag) ? Vr.UN : dictionary.dictionaryVr(tag);
            return new Header(tag, vr, vr, int32(at + 4), at + 8);
        }
        Vr stored = Vr.of(bytes[at + 4], bytes[at + 5])
                .orElseThrow(() -> refuse(Refusal.INVALID_VR, tag, "has no value representation that exists"));
        Vr vr = used(tag, stored);
        if (!stored.hasLongHeader()) {
            return new Header(tag, stored, vr, int16(at + 6), at + 8);
        }
        require(at, 12, end, tag);
        return new Header(tag, stored, vr, int32(at + 8), at + 12);
    }

    /**
     * Of elements that nobody reads, exporters confuse one kind of text with another and one width of pixels with another. What is worse comes from
     * damage, and then the tag may be that of another element.
     */
    private void checkUnused(int tag, Vr stored) {
        if (Tags.isPrivate(tag) || (tag & 0xFFFF) == 0 || stored == Vr.UN) {
            return;
        }
        Vr expected = dictionary.dictionaryVr(tag);
        boolean alike = expected == Vr.UN
                || expected == stored
                || (expected.isText() && stored.isText())
                || (WORDS.contains(expected) && WORDS.contains(stored))
                || (PIXELS.contains(expected) && PIXELS.contains(stored));
        if (!alike) {
            throw refuse(Refusal.WRONG_VR, tag, "has the value representation " + stored + " instead of " + expected);
        }
    }

    private Vr used(int tag, Vr stored) {
        if (Tags.keyword(tag).isEmpty()) {
            checkUnused(tag, stored);
            return stored;
        }
        Vr expected = Tags.vr(tag);
        if (stored == expected || (tag == Tags.PIXEL_DATA && stored == Vr.OB)) {
            return stored;
        }
        if (stored == Vr.UN) {
            return expected;
        }
        throw refuse(Refusal.WRONG_VR, tag, "has the value representation " + stored + " instead of " + expected);
    }
}
