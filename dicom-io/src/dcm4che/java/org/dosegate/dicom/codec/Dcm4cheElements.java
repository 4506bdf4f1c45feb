package org.dosegate.dicom.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.VR;
import org.dcm4che3.data.Value;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomElement;
import org.dosegate.dicom.element.DicomFragments;
import org.dosegate.dicom.element.DicomSequence;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;

/** The library's attributes to our elements and back, without decoding any value. What both editions share may be deprecated in one. */
@SuppressWarnings("deprecation")
final class Dcm4cheElements {
    private static final byte[] NOTHING = new byte[0];

    private Dcm4cheElements() {}

    static DicomDataset toDataset(Attributes attributes) {
        int[] tags = attributes.tags();
        List<DicomElement> elements = new ArrayList<>(tags.length);
        for (int tag : tags) {
            elements.add(toElement(attributes, tag));
        }
        return DicomDataset.of(elements);
    }

    private static DicomElement toElement(Attributes attributes, int tag) {
        // The value first: asking for it may settle the representation.
        Object value = attributes.getValue(tag);
        Vr vr = Vr.valueOf(attributes.getVR(tag).name());
        if (value instanceof Sequence) {
            List<DicomDataset> items = new ArrayList<>();
            for (Attributes item : (Sequence) value) {
                items.add(toDataset(item));
            }
            return new DicomSequence(tag, items);
        }
        if (value instanceof Fragments) {
            List<byte[]> fragments = new ArrayList<>();
            for (Object fragment : (Fragments) value) {
                fragments.add(fragment instanceof byte[] ? (byte[]) fragment : NOTHING);
            }
            return new DicomFragments(tag, vr, fragments);
        }
        if (value instanceof byte[]) {
            return new DicomValue(tag, vr, (byte[]) value);
        }
        if (value instanceof Value && ((Value) value).isEmpty()) {
            return vr == Vr.SQ ? new DicomSequence(tag, List.of()) : new DicomValue(tag, vr, NOTHING);
        }
        if (value instanceof String) {
            // The library decodes private creators while it reads; nothing else.
            return new DicomValue(tag, vr, ((String) value).getBytes(StandardCharsets.UTF_8));
        }
        throw new IllegalStateException("a value that is not bytes: " + Tags.label(tag));
    }

    static Attributes toAttributes(DicomDataset dataset) {
        Attributes attributes = new Attributes(dataset.size());
        for (DicomElement element : dataset.elements()) {
            put(attributes, element);
        }
        return attributes;
    }

    private static void put(Attributes attributes, DicomElement element) {
        int tag = element.tag();
        if (element instanceof DicomSequence sequence) {
            Sequence items = attributes.newSequence(tag, sequence.items().size());
            for (DicomDataset item : sequence.items()) {
                items.add(toAttributes(item));
            }
        } else if (element instanceof DicomFragments encapsulated) {
            Fragments fragments = attributes.newFragments(
                    tag,
                    VR.valueOf(element.vr().name()),
                    encapsulated.fragments().size());
            fragments.addAll(encapsulated.fragments());
        } else if (element instanceof DicomValue value) {
            attributes.setBytes(tag, VR.valueOf(element.vr().name()), value.bytes());
        }
    }
}
