package org.dosegate.dicom.rt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.DecodedText;
import org.dosegate.dicom.value.StrictValues;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.engine.region.Region;

/** Reads one ROI; whatever is wrong with it stays with it. */
final class RoiReader {
    /** Two metres of slices of half a millimetre. */
    private static final int MAX_PLANES = 4000;

    private RoiReader() {}

    /**
     * One ROI.
     *
     * @param definition item of the Structure Set ROI Sequence
     * @param drawn item of the ROI Contour Sequence, if there is one for this number
     * @param frames frames of reference of the structure set
     */
    static Roi read(
            int number,
            StrictValues definition,
            Optional<StrictValues> drawn,
            Optional<String> interpretedType,
            List<String> frames) {
        List<LoadWarning> warnings = new ArrayList<>();
        String name = name(number, definition, warnings);
        boolean named = warnings.stream().noneMatch(w -> w.code() == Code.ROI_NO_NAME);
        Optional<String> frame = frameOfReference(name, definition, frames, warnings);
        Optional<Region> region = region(name, drawn, warnings);
        OptionalInt colour = drawn.map(DisplayRgb::read).orElse(OptionalInt.empty());
        return new Roi(
                number, name, interpretedType, frame, colour, named ? region : Optional.empty(), List.copyOf(warnings));
    }

    private static String name(int number, StrictValues definition, List<LoadWarning> warnings) {
        Optional<DecodedText> name = definition.optionalText(Tags.ROI_NAME);
        if (name.isEmpty()) {
            String substitute = "(ROI " + number + " without a name)";
            warnings.add(LoadWarning.about(
                    substitute, Code.ROI_NO_NAME, "ROI " + number + " has no name and cannot be evaluated"));
            return substitute;
        }
        String text = DicomRefusedException.oneLine(name.get().text());
        String declared = definition.characterSets();
        OtherReading.of(definition.value(Tags.ROI_NAME).orElseThrow(), declared)
                .ifPresent(other -> warnings.add(LoadWarning.about(
                        text,
                        Code.ROI_NAME_SUSPECT,
                        "the name of ROI " + number + " is \"" + text + "\" in the declared character set " + declared
                                + ", but its bytes are also " + other)));
        // A backslash separates values, and a name has one: it is half of a character of another character set.
        if (!name.get().decodable() || text.indexOf('\\') >= 0) {
            warnings.add(LoadWarning.about(
                    text,
                    Code.ROI_NAME_UNDECODABLE,
                    "the name of ROI " + number + " cannot be decoded (declared character set: "
                            + (declared.isEmpty() ? "none" : declared) + "); its bytes are " + text));
        }
        return text;
    }

    private static Optional<String> frameOfReference(
            String name, StrictValues definition, List<String> frames, List<LoadWarning> warnings) {
        try {
            Optional<String> own = definition.optionalUid(Tags.REFERENCED_FRAME_OF_REFERENCE_UID);
            return own.isPresent() || frames.size() != 1 ? own : Optional.of(frames.get(0));
        } catch (DicomRefusedException e) {
            warnings.add(LoadWarning.about(
                    name, Code.NO_FRAME_OF_REFERENCE, name + ": its frame of reference " + e.problem()));
            return Optional.empty();
        }
    }

    private static Optional<Region> region(String name, Optional<StrictValues> drawn, List<LoadWarning> warnings) {
        try {
            List<StrictValues> contours =
                    drawn.isEmpty() ? List.of() : drawn.get().optionalItems(Tags.CONTOUR_SEQUENCE);
            return ContourRings.read(name, contours, warnings).flatMap(rings -> solid(name, rings, warnings));
        } catch (DicomRefusedException e) {
            warnings.add(LoadWarning.about(name, Code.ROI_BAD_CONTOUR, name + ": " + e.problem()));
            return Optional.empty();
        }
    }

    private static Optional<Region> solid(String name, ContourRings.Rings rings, List<LoadWarning> warnings) {
        try {
            PlanarContours contours = NearCopies.takenOnce(name, PlanarContours.of(rings.xyzMm()), warnings);
            if (contours.planes().size() < 2) {
                warnings.add(LoadWarning.about(
                        name,
                        Code.ROI_ONE_PLANE,
                        name + ": all contours lie in one plane, so that its thickness is not known"));
                return Optional.empty();
            }
            if (contours.planes().size() > MAX_PLANES) {
                warnings.add(LoadWarning.about(
                        name,
                        Code.ROI_BAD_GEOMETRY,
                        name + ": has " + contours.planes().size() + " planes, more than any patient"));
                return Optional.empty();
            }
            warnings.addAll(PlaneSpacing.judge(name, contours));
            warnings.addAll(RingReadings.judge(name, contours, rings.declaredXor()));
            return Optional.of(new ContourRegion(contours, OpenReadings.of(contours, rings.declaredXor(), warnings)));
        } catch (GeometryException e) {
            warnings.add(LoadWarning.about(
                    name, Code.ROI_BAD_GEOMETRY, name + ": " + e.getMessage() + " (" + e.code() + ")"));
            return Optional.empty();
        }
    }
}
