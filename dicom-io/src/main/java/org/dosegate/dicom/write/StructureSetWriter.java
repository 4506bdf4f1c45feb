package org.dosegate.dicom.write;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.codec.DicomCodec;
import org.dosegate.dicom.codec.TransferSyntax;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomElement;
import org.dosegate.dicom.element.DicomSequence;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.StrictValues;
import org.dosegate.dicom.value.TextEncoder;

/**
 * Writes a structure set that holds everything of another one and a new ROI. Elements that are not about the change keep their bytes, private ones too; the
 * instance has a UID and times of its own, names its predecessor and what changed it, and is not approved.
 */
public final class StructureSetWriter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

    /** The longest value of a header with a 16-bit length. */
    private static final int MOST_BYTES_EXPLICIT = 65534;

    /** LO holds 64 characters, ST 1024. */
    private static final int MOST_DESCRIPTION = 1024;

    private final DicomCodec codec;

    /** A writer on the codec of this build. */
    public StructureSetWriter() {
        this.codec = DicomCodec.standard();
    }

    /**
     * The bytes of the new file: Part 10, Explicit VR Little Endian, or Implicit where a contour is too long for an explicit header. The same original, ROI and
     * tool give the same bytes.
     *
     * @param file name of the original, for refusals
     * @param original its dataset
     * @throws DicomRefusedException ROI_NAME_NOT_WRITABLE when the original's character set has no code for the name
     */
    public byte[] write(String file, DicomDataset original, NewRoi roi, WritingTool tool) {
        StrictValues values = StrictValues.of(file, original, codec);
        TextEncoder encoder = TextEncoder.of(original, codec);
        byte[] name = encoder.encode(roi.name())
                .orElseThrow(() -> DicomRefusedException.at(
                        Refusal.ROI_NAME_NOT_WRITABLE,
                        file,
                        Tags.ROI_NAME,
                        "its character set (" + encoder.declared() + ") cannot express \"" + roi.name() + "\"",
                        "give the new ROI a name in these characters"));
        // The source's names were decoded from this object; only an object with several character sets can fail here.
        byte[] description = encoder.encode(shortened(roi.description())).orElseGet(() -> new byte[0]);
        NewRoiItems items = new NewRoiItems(values, roi, name, description);
        DatasetBuilder dataset = original.toBuilder();
        append(dataset, original, Tags.STRUCTURE_SET_ROI_SEQUENCE, items.definition());
        append(dataset, original, Tags.ROI_CONTOUR_SEQUENCE, items.contours());
        append(dataset, original, Tags.RTROI_OBSERVATIONS_SEQUENCE, items.observation());
        identify(dataset, values, tool);
        dataset.text(Tags.APPROVAL_STATUS, "UNAPPROVED")
                .remove(Tags.REVIEW_DATE)
                .remove(Tags.REVIEW_TIME)
                .remove(Tags.REVIEWER_NAME);
        DicomDataset unnamed = dataset.remove(Tags.SOP_INSTANCE_UID).build();
        TransferSyntax syntax = fitsExplicit(unnamed)
                ? TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN
                : TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN;
        String uid = ContentUid.of(codec.writeDataset(unnamed, syntax, DicomCodec.Lengths.UNDEFINED));
        return codec.writeFile(dataset.text(Tags.SOP_INSTANCE_UID, uid).build(), syntax, DicomCodec.Lengths.UNDEFINED);
    }

    private static String shortened(String description) {
        int characters = description.codePointCount(0, description.length());
        return characters <= MOST_DESCRIPTION
                ? description
                : description.substring(0, description.offsetByCodePoints(0, MOST_DESCRIPTION));
    }

    private static void append(DatasetBuilder dataset, DicomDataset original, int tag, DicomDataset item) {
        List<DicomDataset> items = new ArrayList<>(original.items(tag));
        items.add(item);
        dataset.sequence(tag, items);
    }

    private static void identify(DatasetBuilder dataset, StrictValues values, WritingTool tool) {
        OffsetDateTime time = tool.created().atOffset(zone(values));
        dataset.text(Tags.INSTANCE_CREATION_DATE, DATE.format(time))
                .text(Tags.INSTANCE_CREATION_TIME, TIME.format(time))
                .text(Tags.STRUCTURE_SET_DATE, DATE.format(time))
                .text(Tags.STRUCTURE_SET_TIME, TIME.format(time));
        dataset.item(
                Tags.PREDECESSOR_STRUCTURE_SET_SEQUENCE,
                item -> item.text(Tags.REFERENCED_SOP_CLASS_UID, values.uid(Tags.SOP_CLASS_UID))
                        .text(Tags.REFERENCED_SOP_INSTANCE_UID, values.uid(Tags.SOP_INSTANCE_UID)));
        append(
                dataset,
                values.dataset(),
                Tags.CONTRIBUTING_EQUIPMENT_SEQUENCE,
                DicomDataset.build(item -> item.item(
                                Tags.PURPOSE_OF_REFERENCE_CODE_SEQUENCE,
                                code -> code.text(Tags.CODE_VALUE, "109103") // PS3.16, CID 7005
                                        .text(Tags.CODING_SCHEME_DESIGNATOR, "DCM")
                                        .text(Tags.CODE_MEANING, "Modifying Equipment"))
                        .text(Tags.MANUFACTURER, tool.name())
                        .text(Tags.MANUFACTURER_MODEL_NAME, tool.name())
                        .text(Tags.SOFTWARE_VERSIONS, tool.version())
                        .text(Tags.CONTRIBUTION_DATE_TIME, DATE.format(time) + TIME.format(time))
                        .text(Tags.CONTRIBUTION_DESCRIPTION, "One ROI added; all others unchanged")));
    }

    /** The offset that the object's times are in; UTC where it does not say, so that a file does not depend on the machine. */
    private static ZoneOffset zone(StrictValues values) {
        String offset = values.optionalCode(Tags.TIMEZONE_OFFSET_FROM_UTC).orElse("");
        return offset.matches("[+-](0[0-9]|1[0-4])[0-5][0-9]") ? ZoneOffset.of(offset) : ZoneOffset.UTC;
    }

    private static boolean fitsExplicit(DicomDataset dataset) {
        for (DicomElement element : dataset.elements()) {
            boolean fits = true;
            if (element instanceof DicomSequence sequence) {
                fits = sequence.items().stream().allMatch(StructureSetWriter::fitsExplicit);
            } else if (element instanceof DicomValue value) {
                fits = value.vr().hasLongHeader() || value.length() <= MOST_BYTES_EXPLICIT;
            }
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
