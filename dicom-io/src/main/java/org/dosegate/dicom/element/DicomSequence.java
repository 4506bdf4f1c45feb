package org.dosegate.dicom.element;

import java.util.List;

/**
 * A sequence of items.
 *
 * @param tag group and element
 * @param items in stored order
 */
public record DicomSequence(int tag, List<DicomDataset> items) implements DicomElement {
    /** An immutable sequence. */
    public DicomSequence {
        items = List.copyOf(items);
    }

    @Override
    public Vr vr() {
        return Vr.SQ;
    }
}
