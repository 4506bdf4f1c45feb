package org.dosegate.dicom.rt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.DecodedText;
import org.dosegate.dicom.value.StrictValues;

/** Reads an RT Structure Set (PS3.3 A.19.3). ROIs are paired by their numbers, never by their positions; one bad ROI does not stop the others. */
public final class RtStructReader {
    private static final String REMEDY = "export the structure set again from the planning system";

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
        Map<String, Integer> names = new HashMap<>();
        List<Roi> rois = new ArrayList<>();
        for (Map.Entry<Integer, StrictValues> definition : definitions.entrySet()) {
            int number = definition.getKey();
            Optional<StrictValues> drawn = Optional.ofNullable(contours.get(number));
            Roi roi = RoiReader.read(
                    number, definition.getValue(), drawn, Optional.ofNullable(types.get(number)), frames);
            names.merge(roi.name(), 1, Integer::sum);
            rois.add(roi);
        }
        rois.replaceAll(roi -> names.get(roi.name()) > 1 ? withTwin(roi) : roi);
        List<LoadWarning> warnings = new ArrayList<>();
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

    private Map<Integer, StrictValues> definitions() {
        Map<Integer, StrictValues> definitions = new LinkedHashMap<>();
        for (StrictValues roi : values.items(Tags.STRUCTURE_SET_ROI_SEQUENCE)) {
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
        for (StrictValues roi : values.optionalItems(Tags.ROI_CONTOUR_SEQUENCE)) {
            int number = roi.integer(Tags.REFERENCED_ROI_NUMBER);
            if (!definitions.containsKey(number)) {
                throw values.refuse(
                        Refusal.UNKNOWN_ROI_NUMBER,
                        Tags.REFERENCED_ROI_NUMBER,
                        "there are contours of an ROI " + number + ", which is not defined",
                        REMEDY);
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
