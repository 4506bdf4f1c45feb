package org.dosegate.dicom.rt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.DicomDataset;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.DecimalParser;
import org.dosegate.dicom.value.DecodedText;
import org.dosegate.dicom.value.StrictValues;

/** Reads an RT Structure Set (PS3.3 A.19.3). ROIs are paired by their numbers, never by their positions; one bad ROI does not stop the others. */
public final class RtStructReader {
    /** Three digits and their separators. */
    private static final int LEAST_BYTES_PER_POINT = 5;

    private static final String REMEDY = "export the structure set again from the planning system";

    /** Ten times as many as plans have with all their helper structures. */
    private static final int MAX_ROIS = 2000;

    /** Twice as many as a body and sixty organs have on three hundred slices. */
    private static final long MAX_POINTS = 10_000_000;

    private final StrictValues values;

    private RtStructReader(StrictValues values) {
        this.values = values;
    }

    /**
     * Reads a structure set.
     *
     * @throws org.dosegate.dicom.DicomRefusedException when its identity or its list of ROIs cannot be read
     */
    public static RtStructureSet read(StrictValues values, String sha256) {
        return new RtStructReader(values).read(sha256);
    }

    private RtStructureSet read(String sha256) {
        ObjectHeader header = ObjectHeader.read(values, sha256);
        Map<Integer, StrictValues> definitions = definitions();
        Map<Integer, StrictValues> contours = contours(definitions);
        Map<Integer, String> types = interpretedTypes();
        List<String> frames = framesOfReference();
        // In parallel, in the order of the definitions: the dose, which is read at the same time, is done sooner.
        List<Roi> rois = new ArrayList<>(List.copyOf(definitions.keySet()).parallelStream()
                .map(number -> RoiReader.read(
                        number,
                        definitions.get(number),
                        Optional.ofNullable(contours.get(number)),
                        Optional.ofNullable(types.get(number)),
                        frames))
                .toList());
        Map<String, Integer> names = new HashMap<>();
        rois.forEach(roi -> names.merge(roi.name(), 1, Integer::sum));
        rois.replaceAll(roi -> names.get(roi.name()) > 1 ? withTwin(roi) : roi);
        List<LoadWarning> warnings = new ArrayList<>();
        reviewWarning(definitions.values()).ifPresent(warnings::add);
        if (values.sawLongDecimals()) {
            warnings.add(LoadWarning.of(
                    Code.LONG_DECIMAL_STRING, values.file() + " has decimal strings of more than 16 characters"));
        }
        return new RtStructureSet(
                header,
                values.optionalText(Tags.STRUCTURE_SET_LABEL)
                        .map(DecodedText::text)
                        .orElse(""),
                values.optionalCode(Tags.APPROVAL_STATUS),
                frames,
                List.copyOf(rois),
                List.copyOf(warnings));
    }

    private Optional<LoadWarning> reviewWarning(Collection<StrictValues> definitions) {
        String status = values.optionalCode(Tags.APPROVAL_STATUS).orElse("");
        long automatic = definitions.stream()
                .filter(roi -> roi.optionalCode(Tags.ROI_GENERATION_ALGORITHM)
                        .orElse("")
                        .equals("AUTOMATIC"))
                .count();
        if (status.equals("APPROVED") || (status.isEmpty() && automatic == 0)) {
            return Optional.empty();
        }
        String says = status.isEmpty() ? "does not say whether it is approved" : "is " + StrictValues.shown(status);
        String drawn = automatic == 0 ? "" : "; " + automatic + " of its ROIs were drawn automatically";
        return Optional.of(LoadWarning.of(
                Code.STRUCTURES_NOT_APPROVED, "the structure set " + values.file() + " " + says + drawn));
    }

    private Map<Integer, StrictValues> definitions() {
        Map<Integer, StrictValues> definitions = new LinkedHashMap<>();
        List<StrictValues> items = values.items(Tags.STRUCTURE_SET_ROI_SEQUENCE);
        if (items.size() > MAX_ROIS) {
            throw values.refuse(
                    Refusal.TOO_MANY_ROIS,
                    Tags.STRUCTURE_SET_ROI_SEQUENCE,
                    "has " + items.size() + " ROIs, more than " + MAX_ROIS,
                    "export only the structures of the plan");
        }
        for (StrictValues roi : items) {
            int number = roi.integer(Tags.ROI_NUMBER);
            if (definitions.put(number, roi) != null) {
                throw values.refuse(
                        Refusal.DUPLICATE_ROI_NUMBER, Tags.ROI_NUMBER, "two ROIs have the number " + number, REMEDY);
            }
        }
        return definitions;
    }

    private Map<Integer, StrictValues> contours(Map<Integer, StrictValues> definitions) {
        Map<Integer, StrictValues> contours = new HashMap<>();
        long points = 0;
        for (StrictValues roi : values.optionalItems(Tags.ROI_CONTOUR_SEQUENCE)) {
            int number = roi.integer(Tags.REFERENCED_ROI_NUMBER);
            if (!definitions.containsKey(number)) {
                throw values.refuse(
                        Refusal.UNKNOWN_ROI_NUMBER,
                        Tags.REFERENCED_ROI_NUMBER,
                        "there are contours of an ROI " + number + ", which is not defined",
                        REMEDY);
            }
            points += points(roi);
            if (points > MAX_POINTS) {
                throw values.refuse(
                        Refusal.TOO_MANY_POINTS,
                        Tags.ROI_CONTOUR_SEQUENCE,
                        "has more than " + MAX_POINTS + " points",
                        "export only the structures of the plan");
            }
            if (contours.put(number, roi) != null) {
                throw values.refuse(
                        Refusal.DUPLICATE_ROI_NUMBER,
                        Tags.REFERENCED_ROI_NUMBER,
                        "the contours of ROI " + number + " are there twice",
                        REMEDY);
            }
        }
        return contours;
    }

    /** The points that the contours of an ROI say they have; a contour that has others is not kept. */
    private static long points(StrictValues roi) {
        long points = 0;
        for (DicomDataset contour : roi.dataset().items(Tags.CONTOUR_SEQUENCE)) {
            if (contour.get(Tags.NUMBER_OF_CONTOUR_POINTS).orElse(null) instanceof DicomValue number) {
                double said = DecimalParser.parse(number.buffer(), number.offset(), number.offset() + number.length());
                int bytes = contour.get(Tags.CONTOUR_DATA).orElse(null) instanceof DicomValue data ? data.length() : 0;
                points += said > 0 ? Math.min((long) said, bytes / LEAST_BYTES_PER_POINT) : 0;
            }
        }
        return points;
    }

    /** Types of the observations; observations of ROIs that do not exist harm nobody. */
    private Map<Integer, String> interpretedTypes() {
        Map<Integer, String> types = new HashMap<>();
        for (StrictValues observation : values.optionalItems(Tags.RTROI_OBSERVATIONS_SEQUENCE)) {
            observation
                    .optionalCode(Tags.RTROI_INTERPRETED_TYPE)
                    .ifPresent(type -> types.putIfAbsent(observation.integer(Tags.REFERENCED_ROI_NUMBER), type));
        }
        return types;
    }

    private List<String> framesOfReference() {
        List<String> frames = new ArrayList<>();
        for (StrictValues frame : values.optionalItems(Tags.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE)) {
            frame.optionalUid(Tags.FRAME_OF_REFERENCE_UID).ifPresent(frames::add);
        }
        if (frames.isEmpty()) {
            values.optionalUid(Tags.FRAME_OF_REFERENCE_UID).ifPresent(frames::add);
        }
        return frames.stream().distinct().toList();
    }

    private static Roi withTwin(Roi roi) {
        List<LoadWarning> warnings = new ArrayList<>(roi.warnings());
        warnings.add(LoadWarning.about(
                roi.name(), Code.ROI_NAME_NOT_UNIQUE, roi.name() + ": more than one ROI has this name"));
        return new Roi(
                roi.number(),
                roi.name(),
                roi.interpretedType(),
                roi.frameOfReferenceUid(),
                roi.displayRgb(),
                roi.region(),
                List.copyOf(warnings));
    }
}
