package org.dosegate.dicom.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dosegate.dicom.element.DatasetBuilder;
import org.dosegate.dicom.element.DecimalString;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.element.Vr;
import org.dosegate.dicom.value.StrictValues;
import org.dosegate.engine.contour.TracedContours;

/** The three items that an ROI has in a structure set (PS3.3 C.8.8.5, C.8.8.6, C.8.8.8). */
final class NewRoiItems {
    private static final int COLOUR_VALUES = 3;

    private final StrictValues values;
    private final NewRoi roi;
    private final byte[] name;
    private final byte[] description;
    private final int number;

    NewRoiItems(StrictValues values, NewRoi roi, byte[] name, byte[] description) {
        this.values = values;
        this.roi = roi;
        this.name = name;
        this.description = description;
        this.number = 1 + largest(Tags.STRUCTURE_SET_ROI_SEQUENCE, Tags.ROI_NUMBER);
    }

    private int largest(int sequence, int tag) {
        return values.optionalItems(sequence).stream()
                .map(item -> item.optionalInteger(tag))
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .max()
                .orElse(0);
    }

    /** Item of the Structure Set ROI Sequence. */
    DicomDataset definition() {
        return DicomDataset.build(item -> {
            item.is(Tags.ROI_NUMBER, number)
                    .text(Tags.REFERENCED_FRAME_OF_REFERENCE_UID, frameOfReference())
                    .bytes(Tags.ROI_NAME, Vr.LO, name)
                    .text(Tags.ROI_GENERATION_ALGORITHM, "AUTOMATIC");
            if (description.length > 0) {
                item.bytes(Tags.ROI_DESCRIPTION, Vr.ST, description);
            }
        });
    }

    private String frameOfReference() {
        return values.items(Tags.STRUCTURE_SET_ROI_SEQUENCE).stream()
                .filter(item -> item.integer(Tags.ROI_NUMBER) == roi.sourceNumber())
                .findFirst()
                .flatMap(item -> item.optionalUid(Tags.REFERENCED_FRAME_OF_REFERENCE_UID))
                .or(() -> values.optionalItems(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE).stream()
                        .findFirst()
                        .flatMap(item -> item.optionalUid(Tags.FRAME_OF_REFERENCE_UID)))
                .orElseGet(() -> values.uid(Tags.FRAME_OF_REFERENCE_UID));
    }

    /** Item of the ROI Contour Sequence. */
    DicomDataset contours() {
        PlaneImages images = new PlaneImages(values, roi.normal());
        List<DicomDataset> contours = new ArrayList<>();
        for (TracedContours.Plane plane : roi.contours().planes()) {
            for (double[] outline : plane.outlinesXyzMm()) {
                int contourNumber = contours.size() + 1;
                DatasetBuilder item = DicomDataset.builder();
                images.at(plane.offsetMm()).ifPresent(item::put);
                contours.add(item.text(Tags.CONTOUR_GEOMETRIC_TYPE, "CLOSED_PLANAR")
                        .is(Tags.NUMBER_OF_CONTOUR_POINTS, outline.length / 3)
                        .is(Tags.CONTOUR_NUMBER, contourNumber)
                        .text(Tags.CONTOUR_DATA, text(outline))
                        .build());
            }
        }
        return DicomDataset.build(item -> item.is(Tags.ROI_DISPLAY_COLOR, DisplayColour.apartFrom(coloursInUse()))
                .sequence(Tags.CONTOUR_SEQUENCE, contours)
                .is(Tags.REFERENCED_ROI_NUMBER, number));
    }

    private static String[] text(double[] coordinatesMm) {
        String[] text = new String[coordinatesMm.length];
        for (int i = 0; i < text.length; i++) {
            text[i] = DecimalString.format(coordinatesMm[i]);
        }
        return text;
    }

    private List<int[]> coloursInUse() {
        List<int[]> colours = new ArrayList<>();
        for (StrictValues item : values.optionalItems(Tags.ROI_CONTOUR_SEQUENCE)) {
            Optional<String> text = item.optionalCode(Tags.ROI_DISPLAY_COLOR);
            String[] parts = text.orElse("").split("\\\\", -1);
            if (parts.length == COLOUR_VALUES) {
                int[] colour = new int[COLOUR_VALUES];
                for (int k = 0; k < COLOUR_VALUES; k++) {
                    // A colour that is none hides nothing.
                    colour[k] = parts[k].strip().matches("[0-9]{1,3}") ? Integer.parseInt(parts[k].strip()) : 0;
                }
                colours.add(colour);
            }
        }
        return colours;
    }

    /** Item of the RT ROI Observations Sequence. */
    DicomDataset observation() {
        return DicomDataset.build(item -> item.is(
                        Tags.OBSERVATION_NUMBER, 1 + largest(Tags.RTROI_OBSERVATIONS_SEQUENCE, Tags.OBSERVATION_NUMBER))
                .is(Tags.REFERENCED_ROI_NUMBER, number)
                .text(Tags.RTROI_INTERPRETED_TYPE, InterpretedType.of(roi.name()))
                .empty(Tags.ROI_INTERPRETER));
    }
}
