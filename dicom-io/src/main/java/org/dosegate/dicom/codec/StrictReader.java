package org.dosegate.dicom.codec;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomElement;
import org.dosegate.dicom.element.DicomFragments;
import org.dosegate.dicom.element.DicomSequence;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;

/**
 * Walks the bytes of a dataset by the letter of PS3.5 section 7 before the library sees them: tags ascend and are unique, representations
 * are those of the dictionary, lengths stay inside their parents, sequences are not nested without end. Values stay where they are.
 */
final class StrictReader {
    /** RT objects nest four or five deep; a parser's stack ends somewhere above a thousand. */
    static final int MAX_DEPTH = 16;

    /** Elements and items: ten times as many as the largest structure sets have; each takes memory, and a file may hold nothing else. */
    static final int MAX_ELEMENTS = 2_000_000;

    private static final int UNDEFINED = -1;
    private static final int TRAILING_PADDING = 0xFFFCFFFC;

    private final ElementHeaderReader headers;
    private final byte[] bytes;
    private final String file;
    private final List<Integer> oddLengths = new ArrayList<>();
    private int at;
    private int elements;

    StrictReader(String file, byte[] bytes, DicomCodec dictionary) {
        this.file = file;
        this.bytes = bytes;
        this.headers = new ElementHeaderReader(file, bytes, dictionary);
    }

    /** Tags of text values of odd length, which are accepted. */
    List<Integer> oddLengths() {
        return oddLengths;
    }

    /** Where the last reading ended. */
    int position() {
        return at;
    }

    /** The dataset from a position to the end of the bytes. */
    DicomDataset dataset(int from, boolean explicit) {
        at = from;
        return elements(bytes.length, false, explicit, 0, 0);
    }

    /** The file meta information from a position to the last element of group 0002. */
    DicomDataset fileMeta(int from) {
        at = from;
        List<DicomElement> elements = new ArrayList<>();
        while (bytes.length - at >= 8 && headers.peekTag(at) >>> 16 == 2) {
            add(elements, element(bytes.length, true, 0));
        }
        return DicomDataset.of(elements);
    }

    /** The elements of the object or of an item; {@code holder} is the tag of the item's sequence. */
    private DicomDataset elements(int end, boolean delimited, boolean explicit, int depth, int holder) {
        count(holder);
        List<DicomElement> elements = new ArrayList<>();
        while (at < end || delimited) {
            headers.require(at, 8, end, elements.isEmpty() ? holder : last(elements));
            int tag = headers.peekTag(at);
            if (delimited && tag == Tags.ITEM_DELIMITATION_ITEM) {
                delimiter(tag);
                return DicomDataset.of(elements);
            }
            headers.checkTag(tag);
            add(elements, element(end, explicit, depth));
        }
        return DicomDataset.of(elements);
    }

    private static int last(List<DicomElement> elements) {
        return elements.get(elements.size() - 1).tag();
    }

    private void add(List<DicomElement> elements, DicomElement element) {
        if (!elements.isEmpty()) {
            int order = Integer.compareUnsigned(last(elements), element.tag());
            if (order == 0) {
                throw headers.refuse(Refusal.DUPLICATE_TAG, element.tag(), "occurs twice");
            }
            if (order > 0) {
                throw headers.refuse(Refusal.TAG_ORDER, element.tag(), "stands after " + Tags.label(last(elements)));
            }
        }
        elements.add(element);
    }

    private void count(int tag) {
        if (++elements > MAX_ELEMENTS) {
            throw headers.refuse(
                    Refusal.TOO_MANY_ELEMENTS, tag, "comes after " + MAX_ELEMENTS + " elements, more than are read");
        }
    }

    private DicomElement element(int end, boolean explicit, int depth) {
        ElementHeaderReader.Header header = headers.read(at, end, explicit);
        int tag = header.tag();
        count(tag);
        at = header.valueAt();
        boolean unknown = header.stored() == Vr.UN;
        if (unknown && explicit && header.length() == UNDEFINED) {
            // Where it ends, only a reader that takes it for a sequence can say; others read on until the memory is
            // full.
            throw headers.refuse(Refusal.BAD_LENGTH, tag, "has neither a representation nor a length");
        }
        if (header.vr() == Vr.SQ || (unknown && header.length() == UNDEFINED)) {
            // A sequence stored as UN is encoded in Implicit VR Little Endian (PS3.5 section 6.2.2).
            return sequence(tag, header.length(), end, explicit && !unknown, depth);
        }
        if (header.length() == UNDEFINED) {
            if (tag == Tags.PIXEL_DATA && explicit && depth == 0) {
                return fragments(header, end);
            }
            throw headers.refuse(Refusal.BAD_LENGTH, tag, "has no length but is no sequence");
        }
        int length = header.length();
        headers.requireValue(tag, at, length, end);
        if ((length & 1) != 0 && tag != TRAILING_PADDING) {
            if (!header.vr().isText()) {
                throw headers.refuse(Refusal.BAD_LENGTH, tag, "has the odd length " + length);
            }
            oddLengths.add(tag);
        }
        DicomValue value = new DicomValue(tag, header.vr(), bytes, at, length);
        at += length;
        return value;
    }

    private DicomSequence sequence(int tag, int length, int end, boolean explicit, int depth) {
        if (depth >= MAX_DEPTH) {
            throw headers.refuse(Refusal.TOO_DEEP, tag, "is nested more than " + MAX_DEPTH + " deep");
        }
        boolean delimited = length == UNDEFINED;
        if (!delimited) {
            headers.requireValue(tag, at, length, end);
        }
        int sequenceEnd = delimited ? end : at + length;
        List<DicomDataset> items = new ArrayList<>();
        while (delimited || at < sequenceEnd) {
            headers.require(at, 8, sequenceEnd, tag);
            int itemTag = headers.peekTag(at);
            if (delimited && itemTag == Tags.SEQUENCE_DELIMITATION_ITEM) {
                delimiter(itemTag);
                return new DicomSequence(tag, items);
            }
            if (itemTag != Tags.ITEM) {
                throw headers.refuse(
                        Refusal.INVALID_TAG, tag, "holds " + Tags.label(itemTag) + " where an item must begin");
            }
            int itemLength = headers.int32(at + 4);
            at += 8;
            if (itemLength == UNDEFINED) {
                items.add(elements(sequenceEnd, true, explicit, depth + 1, tag));
            } else {
                headers.requireValue(tag, at, itemLength, sequenceEnd);
                items.add(elements(at + itemLength, false, explicit, depth + 1, tag));
            }
        }
        return new DicomSequence(tag, items);
    }

    private DicomFragments fragments(ElementHeaderReader.Header header, int end) {
        List<byte[]> fragments = new ArrayList<>();
        while (true) {
            headers.require(at, 8, end, header.tag());
            int tag = headers.peekTag(at);
            if (tag == Tags.SEQUENCE_DELIMITATION_ITEM) {
                delimiter(tag);
                return new DicomFragments(header.tag(), header.vr(), fragments);
            }
            if (tag != Tags.ITEM) {
                throw headers.refuse(
                        Refusal.INVALID_TAG, header.tag(), "holds " + Tags.label(tag) + " among its fragments");
            }
            int length = headers.int32(at + 4);
            headers.requireValue(header.tag(), at + 8, length, end);
            fragments.add(java.util.Arrays.copyOfRange(bytes, at + 8, at + 8 + length));
            at += 8 + length;
        }
    }

    private void delimiter(int tag) {
        if (headers.int32(at + 4) != 0) {
            throw headers.refuse(Refusal.BAD_LENGTH, tag, "has a length other than 0");
        }
        at += 8;
    }

    @Override
    public String toString() {
        return file + " at byte " + at;
    }
}
