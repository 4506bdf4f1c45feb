package org.dosegate.testdata.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.codec.TransferSyntax;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomElement;
import org.dosegate.dicom.element.DicomSequence;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.dosegate.testdata.dicom.FileForm;

/**
 * Rewrites a plan's objects so that they say the same: other encodings, other UIDs, other orders of items, padding, elements that nobody reads.
 */
public final class Rewriter {
    /** Sequences whose items may stand in any order. */
    private static final List<Integer> UNORDERED = List.of(
            Tags.STRUCTURE_SET_ROI_SEQUENCE,
            Tags.ROI_CONTOUR_SEQUENCE,
            Tags.CONTOUR_SEQUENCE,
            Tags.RTROI_OBSERVATIONS_SEQUENCE,
            Tags.BEAM_SEQUENCE,
            Tags.REFERENCED_BEAM_SEQUENCE);

    private static final List<Integer> RENEWED = List.of(
            Tags.SOP_INSTANCE_UID,
            Tags.REFERENCED_SOP_INSTANCE_UID,
            Tags.STUDY_INSTANCE_UID,
            Tags.SERIES_INSTANCE_UID,
            Tags.FRAME_OF_REFERENCE_UID,
            Tags.REFERENCED_FRAME_OF_REFERENCE_UID);

    private static final int TRAILING_PADDING = 0xFFFCFFFC;

    private final Random random;
    private final boolean renew;
    private final Map<String, String> uids = new HashMap<>();

    /** A rewriter of the objects of one plan; what it does depends on the seed alone. */
    public Rewriter(long seed) {
        this.random = new Random(seed);
        this.renew = random.nextBoolean();
    }

    /** The bytes of a file that says the same as the object. */
    public byte[] rewrite(DicomDataset object) {
        DatasetBuilder builder = rewritten(object).toBuilder();
        if (random.nextBoolean()) {
            builder.text(0x30070010, Vr.LO, "SOME VENDOR").bytes(0x30071000, Vr.UN, new byte[2 * random.nextInt(9)]);
        }
        if (random.nextBoolean()) {
            builder.bytes(TRAILING_PADDING, Vr.OB, new byte[2 * random.nextInt(40)]);
        }
        return new FileForm(
                        random.nextBoolean()
                                ? TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN
                                : TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
                        random.nextInt(4) > 0,
                        random.nextBoolean() ? DicomCodec.Lengths.DEFINED : DicomCodec.Lengths.UNDEFINED)
                .encode(builder.build());
    }

    private DicomDataset rewritten(DicomDataset dataset) {
        DatasetBuilder builder = dataset.toBuilder();
        for (DicomElement element : dataset.elements()) {
            if (element instanceof DicomSequence sequence) {
                List<DicomDataset> items = new ArrayList<>();
                sequence.items().forEach(item -> items.add(rewritten(item)));
                if (UNORDERED.contains(element.tag())) {
                    Collections.shuffle(items, random);
                }
                builder.sequence(element.tag(), items);
            } else if (element instanceof DicomValue value) {
                builder.put(value(value));
            }
        }
        return builder.build();
    }

    private DicomValue value(DicomValue value) {
        if (renew && RENEWED.contains(value.tag())) {
            String fresh =
                    uids.computeIfAbsent(value.latin1(), old -> "2.25." + (1 + uids.size()) + "." + old.length());
            return new DicomValue(value.tag(), value.vr(), padded(fresh, Vr.UI));
        }
        boolean padding = value.vr() == Vr.DS || value.vr() == Vr.IS || value.vr() == Vr.CS;
        return padding && value.length() > 0 && random.nextInt(8) == 0
                ? new DicomValue(value.tag(), value.vr(), padded(value.latin1() + "  ", value.vr()))
                : value;
    }

    private static byte[] padded(String text, Vr vr) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        if (bytes.length % 2 == 0) {
            return bytes;
        }
        byte[] even = java.util.Arrays.copyOf(bytes, bytes.length + 1);
        even[bytes.length] = vr.padding();
        return even;
    }
}
