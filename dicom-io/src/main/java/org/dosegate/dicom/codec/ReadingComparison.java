package org.dosegate.dicom.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomElement;
import org.dosegate.dicom.element.DicomFragments;
import org.dosegate.dicom.element.DicomSequence;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;

/** Compares two readings of the same bytes: same elements, same lengths, same bytes. */
final class ReadingComparison {
    private static final int TRAILING_PADDING = 0xFFFCFFFC;

    private ReadingComparison() {}

    /** The first tag at which the readings differ; empty when they are the same. */
    static OptionalInt firstDifference(DicomDataset strict, DicomDataset library) {
        List<DicomElement> a = compared(strict);
        List<DicomElement> b = compared(library);
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            if (i >= a.size()) {
                return OptionalInt.of(b.get(i).tag());
            }
            if (i >= b.size() || a.get(i).tag() != b.get(i).tag()) {
                return OptionalInt.of(a.get(i).tag());
            }
            OptionalInt inside = difference(a.get(i), b.get(i));
            if (inside.isPresent()) {
                return inside;
            }
        }
        return OptionalInt.empty();
    }

    /** The library drops retired group lengths and padding at the end; nothing reads them. */
    private static List<DicomElement> compared(DicomDataset dataset) {
        List<DicomElement> elements = new ArrayList<>(dataset.size());
        for (DicomElement element : dataset.elements()) {
            if ((element.tag() & 0xFFFF) != 0 && element.tag() != TRAILING_PADDING) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static OptionalInt difference(DicomElement a, DicomElement b) {
        if (a instanceof DicomSequence one && b instanceof DicomSequence other) {
            return inItems(a.tag(), one.items(), other.items());
        }
        if (isPrivateCreator(a.tag())) {
            return OptionalInt.empty(); // the library has decoded it; nothing reads it
        }
        boolean same = false;
        if (a instanceof DicomValue one && b instanceof DicomValue other) {
            same = one.sameBytes(other);
        } else if (a instanceof DicomFragments one && b instanceof DicomFragments other) {
            same = sameFragments(one.fragments(), other.fragments());
        }
        return same ? OptionalInt.empty() : OptionalInt.of(a.tag());
    }

    private static boolean isPrivateCreator(int tag) {
        int element = tag & 0xFFFF;
        return Tags.isPrivate(tag) && element >= 0x10 && element <= 0xFF;
    }

    private static OptionalInt inItems(int tag, List<DicomDataset> a, List<DicomDataset> b) {
        if (a.size() != b.size()) {
            return OptionalInt.of(tag);
        }
        for (int i = 0; i < a.size(); i++) {
            OptionalInt inside = firstDifference(a.get(i), b.get(i));
            if (inside.isPresent()) {
                return inside;
            }
        }
        return OptionalInt.empty();
    }

    private static boolean sameFragments(List<byte[]> a, List<byte[]> b) {
        boolean same = a.size() == b.size();
        for (int i = 0; same && i < a.size(); i++) {
            same = java.util.Arrays.equals(a.get(i), b.get(i));
        }
        return same;
    }
}
