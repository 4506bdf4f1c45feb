package org.dosegate.testdata.mutation;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.codec.TransferSyntax;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.dosegate.testdata.dicom.FileForm;

/** Where the elements, items and delimiters of a sound file stand. */
final class FileLayout {
    private static final int META = 132;

    /**
     * An element, an item or a delimiter.
     *
     * @param at its first byte
     * @param tag group and element
     * @param vr representation; UN for items and delimiters
     * @param lengthAt where its length stands
     * @param valueAt first byte behind the header
     * @param end first byte behind the value, delimiter included
     * @param parent index of what holds it; -1 at the top
     */
    record Part(int at, int tag, Vr vr, int lengthAt, int valueAt, int end, int parent) {
        boolean isItem() {
            return tag == Tags.ITEM;
        }

        int lengthBytes() {
            return valueAt - lengthAt;
        }
    }

    private final byte[] bytes;
    private final DicomCodec dictionary = DicomCodec.standard();
    private final List<Part> parts = new ArrayList<>();

    private FileLayout(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The parts of a sound file in the order of their beginnings. */
    static List<Part> of(byte[] file, FileForm form) {
        FileLayout layout = new FileLayout(file);
        int at = form.header() ? layout.meta() : 0;
        layout.elements(at, file.length, form.syntax() == TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, -1);
        return layout.parts;
    }

    private int meta() {
        int at = META;
        while (int16(at) == 2) {
            at = element(at, true, -1);
        }
        return at;
    }

    private int elements(int from, int end, boolean explicit, int parent) {
        int at = from;
        while (at < end && tag(at) != Tags.ITEM_DELIMITATION_ITEM) {
            at = element(at, explicit, parent);
        }
        return at;
    }

    private int element(int at, boolean explicit, int parent) {
        int tag = tag(at);
        Vr vr = explicit ? Vr.of(bytes[at + 4], bytes[at + 5]).orElseThrow() : dictionary.dictionaryVr(tag);
        int lengthAt = !explicit ? at + 4 : vr.hasLongHeader() ? at + 8 : at + 6;
        int valueAt = explicit && !vr.hasLongHeader() ? at + 8 : lengthAt + 4;
        int length = valueAt - lengthAt == 2 ? int16(lengthAt) : int32(lengthAt);
        int index = parts.size();
        parts.add(null);
        int end = vr == Vr.SQ ? items(valueAt, length, explicit, index) : valueAt + length;
        parts.set(index, new Part(at, tag, vr, lengthAt, valueAt, end, parent));
        return end;
    }

    private int items(int from, int length, boolean explicit, int parent) {
        int end = length < 0 ? bytes.length : from + length;
        int at = from;
        while (at < end) {
            int index = parts.size();
            parts.add(null);
            int tag = tag(at);
            int itemLength = int32(at + 4);
            int itemEnd = at + 8;
            if (tag == Tags.ITEM) {
                itemEnd = itemLength < 0
                        ? elements(at + 8, bytes.length, explicit, index) + 8
                        : elements(at + 8, at + 8 + itemLength, explicit, index);
            }
            parts.set(index, new Part(at, tag, Vr.UN, at + 4, at + 8, itemEnd, parent));
            at = itemEnd;
            if (tag == Tags.SEQUENCE_DELIMITATION_ITEM) {
                return at;
            }
        }
        return at;
    }

    private int tag(int at) {
        return int16(at) << 16 | int16(at + 2);
    }

    private int int16(int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    private int int32(int at) {
        return int16(at) | int16(at + 2) << 16;
    }
}
