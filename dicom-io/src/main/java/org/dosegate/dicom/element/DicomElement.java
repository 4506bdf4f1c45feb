package org.dosegate.dicom.element;

/** One data element: a value, a sequence of items, or encapsulated fragments. Immutable. */
public sealed interface DicomElement permits DicomValue, DicomSequence, DicomFragments {
    /** Group in the upper, element in the lower 16 bits. */
    int tag();

    /** Value representation. */
    Vr vr();
}
