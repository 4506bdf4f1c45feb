package org.dosegate.dicom.rt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.Refusal;
import org.dosegate.dicom.element.DicomValue;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.rt.RtDose.SummationType;
import org.dosegate.dicom.value.StrictValues;

/** Reads an RT Dose (PS3.3 A.18.3) and refuses what is not the physical dose of a volume in Gy. */
public final class RtDoseReader {
    /** No course of external beams reaches it; cGy under the label GY do. */
    private static final double PLAUSIBLE_GY = 150;

    /** A step of the stored numbers that is visible in a DVH. */
    private static final double COARSE_GY = 0.01;

    private final StrictValues values;
    private final String file;
    private final List<LoadWarning> warnings = new ArrayList<>();

    private RtDoseReader(StrictValues values) {
        this.values = values;
        this.file = values.file();
    }

    /**
     * Reads a dose.
     *
     * @throws org.dosegate.dicom.DicomRefusedException when the dose cannot be used; the geometry is judged before what the doses mean
     */
    public static RtDose read(StrictValues values, String sha256) {
        return new RtDoseReader(values).read(sha256);
    }

    private RtDose read(String sha256) {
        ObjectHeader header = ObjectHeader.read(values, sha256);
        DoseGeometry geometry = volume();
        checkMeaning();
        SummationType summation = summation();
        double scaling = scaling();
        DosePixels pixels = DosePixels.format(values);
        values.uid(Tags.FRAME_OF_REFERENCE_UID);
        List<PlanReference> plans = PlanReference.read(values);
        float[] doses = pixels.dosesGy(geometry, scaling);
        warn(geometry, pixels, scaling, doses);
        if (summation == SummationType.MULTI_PLAN || plans.size() > 1) {
            List<String> uids = plans.stream().map(PlanReference::planUid).toList();
            warn(LoadWarning.Code.MULTI_PLAN_DOSE, "is the sum of several plans: " + String.join(", ", uids));
        }
        return new RtDose(header, geometry, summation, plans, structureSet(), doses, scaling, List.copyOf(warnings));
    }

    private DoseGeometry volume() {
        DoseGeometry geometry = DoseGeometry.read(values);
        if (geometry.frames() < 2 || geometry.rows() < 2 || geometry.columns() < 2) {
            throw values.refuse(
                    Refusal.DOSE_SINGLE_FRAME,
                    Tags.NUMBER_OF_FRAMES,
                    "the dose is a single plane or line, no volume",
                    "export the three-dimensional dose");
        }
        if (geometry.points() > Integer.MAX_VALUE / 4) {
            throw values.refuse(
                    Refusal.DOSE_GRID, Tags.NUMBER_OF_FRAMES, "the grid has too many points", "export a coarser grid");
        }
        return geometry;
    }

    private void checkMeaning() {
        require(Refusal.DOSE_UNITS, Tags.DOSE_UNITS, "GY", "export the absolute dose in Gy");
        require(Refusal.DOSE_TYPE, Tags.DOSE_TYPE, "PHYSICAL", "export the physical dose");
        String transform = values.optionalCode(Tags.SPATIAL_TRANSFORM_OF_DOSE).orElse("NONE");
        if (!transform.equals("NONE")) {
            throw values.refuse(
                    Refusal.DOSE_TRANSFORMED,
                    Tags.SPATIAL_TRANSFORM_OF_DOSE,
                    "the dose was moved by a registration (" + StrictValues.shown(transform) + ")",
                    "use the dose as it was calculated");
        }
    }

    private void require(Refusal refusal, int tag, String expected, String remedy) {
        String actual = values.code(tag);
        if (!actual.equals(expected)) {
            throw values.refuse(refusal, tag, "is " + StrictValues.shown(actual) + ", not " + expected, remedy);
        }
    }

    private SummationType summation() {
        String type = values.code(Tags.DOSE_SUMMATION_TYPE);
        for (SummationType summation : SummationType.values()) {
            if (summation.name().equals(type)) {
                return summation;
            }
        }
        throw values.refuse(
                Refusal.DOSE_SUMMATION,
                Tags.DOSE_SUMMATION_TYPE,
                StrictValues.shown(type) + " is not the dose of a plan",
                "export the plan's dose (summation type PLAN)");
    }

    private double scaling() {
        double scaling = values.decimal(Tags.DOSE_GRID_SCALING);
        if (!(scaling > 0)) {
            throw values.refuse(
                    Refusal.DOSE_SCALING,
                    Tags.DOSE_GRID_SCALING,
                    "is " + scaling + ", not positive",
                    "export the dose again from the planning system");
        }
        return scaling;
    }

    private Optional<String> structureSet() {
        List<StrictValues> items = values.optionalItems(Tags.REFERENCED_STRUCTURE_SET_SEQUENCE);
        return items.size() == 1 ? items.get(0).optionalUid(Tags.REFERENCED_SOP_INSTANCE_UID) : Optional.empty();
    }

    private void warn(DoseGeometry geometry, DosePixels pixels, double scaling, float[] doses) {
        if (!geometry.evenFrames()) {
            warn(LoadWarning.Code.UNEVEN_FRAMES, "has unevenly spaced frames; their true positions are used");
        }
        if (pixels.signed()) {
            warn(LoadWarning.Code.SIGNED_PIXELS, "says that its numbers are signed; none of them is negative");
        }
        if (scaling > COARSE_GY) {
            warn(LoadWarning.Code.COARSE_SCALING, "stores doses in steps of " + scaling + " Gy");
        }
        float max = 0;
        for (float dose : doses) {
            max = dose > max ? dose : max; // never NaN, and Math.max is slow before it is compiled in place
        }
        if (max > PLAUSIBLE_GY) {
            warn(LoadWarning.Code.IMPLAUSIBLE_DOSE, "has a maximum of " + max + " Gy; are these really Gy?");
        }
        if (DoseHoles.any(geometry, doses, max)) {
            warn(LoadWarning.Code.DOSE_HOLES, "has points of almost no dose amid high doses; have numbers overflown?");
        }
        if (values.dataset().contains(Tags.DVH_SEQUENCE)) {
            warn(LoadWarning.Code.STORED_DVH, storedDvhs());
        }
        if (!pointsToOffsets()) {
            warn(LoadWarning.Code.FRAME_INCREMENT_POINTER, "does not say that its frames follow the frame offsets");
        }
        if (values.sawLongDecimals()) {
            warn(LoadWarning.Code.LONG_DECIMAL_STRING, "has decimal strings of more than 16 characters");
        }
    }

    /** What is stored is named and never used: a verdict rests on the doses alone. */
    private String storedDvhs() {
        Set<String> numbers = new TreeSet<>();
        List<StrictValues> dvhs = values.optionalItems(Tags.DVH_SEQUENCE);
        for (StrictValues dvh : dvhs) {
            for (StrictValues roi : dvh.optionalItems(Tags.DVH_REFERENCED_ROI_SEQUENCE)) {
                roi.optionalCode(Tags.REFERENCED_ROI_NUMBER).ifPresent(numbers::add);
            }
        }
        return "holds " + dvhs.size() + " DVH(s) of its own (ROI numbers "
                + (numbers.isEmpty() ? "not said" : String.join(", ", numbers)) + "), which are not used";
    }

    private boolean pointsToOffsets() {
        Optional<DicomValue> pointer = values.value(Tags.FRAME_INCREMENT_POINTER);
        byte[] expected = {0x04, 0x30, 0x0C, 0x00};
        return pointer.isPresent() && java.util.Arrays.equals(pointer.get().bytes(), expected);
    }

    private void warn(LoadWarning.Code code, String text) {
        warnings.add(LoadWarning.of(code, file + " " + text));
    }
}
