package org.dosegate.dicom.element;

import java.util.List;

/**
 * Encapsulated pixel data (PS3.5 annex A.4), kept as it is stored and never decoded.
 *
 * @param tag group and element
 * @param vr OB or OW
 * @param fragments the basic offset table and the fragments, as stored
 */
public record DicomFragments(int tag, Vr vr, List<byte[]> fragments) implements DicomElement {
    /** Fragments; the arrays are kept, the caller must not change them. */
    public DicomFragments {
        fragments = List.copyOf(fragments);
    }
}
