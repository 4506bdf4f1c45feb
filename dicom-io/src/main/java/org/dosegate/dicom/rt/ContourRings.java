package org.dosegate.dicom.rt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dosegate.dicom.DicomRefusedException;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.dicom.element.Tags;
import org.dosegate.dicom.value.StrictValues;
import org.dosegate.engine.geometry.CanonicalRing;

/**
 * The closed rings of one ROI (PS3.3 C.8.8.6), or why it has none. The whole ROI counts or none of it: a solid without one of its contours
 * would be another solid.
 */
final class ContourRings {
    private static final String PLAIN = "CLOSED_PLANAR";
    private static final String XOR = "CLOSEDPLANAR_XOR";
    private static final String MISSPELLED_XOR = "CLOSED_PLANAR_XOR";

    /** No table and no scanner is larger; coordinates in cm or of damaged digits are. */
    private static final double MAX_IN_PLANE_MM = 2000;

    private static final double MAX_ALONG_MM = 5000;

    private final String roi;
    private final List<LoadWarning> warnings;
    private final List<double[]> rings = new ArrayList<>();
    /** Whichever point a ring begins with, whichever way it goes round, and whether or not it is closed, it is here once. */
    private final Set<double[]> seen = new TreeSet<>(CanonicalRing::compare);

    private boolean slabs;
    private int duplicates;
    private int degenerate;

    /**
     * Closed rings.
     *
     * @param xyzMm as x, y, z triples
     * @param declaredXor whether the file says that they combine by exclusion
     */
    record Rings(List<double[]> xyzMm, boolean declaredXor) {}

    private ContourRings(String roi, List<LoadWarning> warnings) {
        this.roi = roi;
        this.warnings = warnings;
    }

    /**
     * The rings of an ROI.
     *
     * @param contours items of its Contour Sequence
     * @param warnings gets what must be known, and why there are no rings
     * @return empty when the ROI cannot be evaluated
     */
    static Optional<Rings> read(String roi, List<StrictValues> contours, List<LoadWarning> warnings) {
        return new ContourRings(roi, warnings).read(contours);
    }

    private Optional<Rings> read(List<StrictValues> contours) {
        if (contours.isEmpty()) {
            return none(Code.ROI_EMPTY, "has no contours");
        }
        Optional<String> type = commonType(contours);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < contours.size(); i++) {
            Optional<LoadWarning> fault = add(contours.get(i), i + 1);
            if (fault.isPresent()) {
                warnings.add(fault.get());
                return Optional.empty();
            }
        }
        if (degenerate > 0) {
            warn(Code.ROI_DEGENERATE_CONTOUR, degenerate + " contour(s) of one or two points enclose nothing");
        }
        if (duplicates > 0) {
            warn(Code.ROI_DUPLICATE_CONTOUR, duplicates + " contour(s) are there twice and were taken once");
        }
        if (slabs) {
            warn(Code.ROI_SLAB_THICKNESS, "has contours with a thickness of their own, which is not used");
        }
        return rings.isEmpty()
                ? none(Code.ROI_EMPTY, "has no contour that encloses an area")
                : Optional.of(new Rings(rings, type.get().equals(XOR)));
    }

    /** The one contour type of the ROI, when it is a closed one. */
    private Optional<String> commonType(List<StrictValues> contours) {
        String common = null;
        for (StrictValues contour : contours) {
            String type = contour.optionalCode(Tags.CONTOUR_GEOMETRIC_TYPE).orElse("");
            if (common != null && !common.equals(type)) {
                warn(Code.ROI_MIXED_TYPES, "mixes contours of types " + common + " and " + type);
                return Optional.empty();
            }
            common = type;
        }
        switch (common) {
            case PLAIN, XOR -> {
                return Optional.of(common);
            }
            case MISSPELLED_XOR -> {
                warn(Code.ROI_MISSPELLED_TYPE, "has contours of type " + MISSPELLED_XOR + "; read as " + XOR);
                return Optional.of(XOR);
            }
            case "POINT" -> warn(Code.ROI_POINT, "is a point and has no volume");
            case "OPEN_PLANAR", "OPEN_NONPLANAR" -> warn(Code.ROI_OPEN, "has open contours and no volume");
            default ->
                warn(
                        Code.ROI_UNKNOWN_TYPE,
                        common.isEmpty()
                                ? "has contours without a type"
                                : "has contours of the unknown type " + StrictValues.shown(common));
        }
        return Optional.empty();
    }

    private Optional<LoadWarning> add(StrictValues contour, int position) {
        String which = "contour " + position + " ";
        double[] ring;
        int points;
        try {
            slabs |= contour.has(Tags.CONTOUR_SLAB_THICKNESS);
            points = contour.integer(Tags.NUMBER_OF_CONTOUR_POINTS);
            ring = contour.decimals(Tags.CONTOUR_DATA);
            if (contour.has(Tags.CONTOUR_OFFSET_VECTOR)
                    && Arrays.stream(contour.decimals(Tags.CONTOUR_OFFSET_VECTOR, 3))
                            .anyMatch(d -> d != 0)) {
                return Optional.of(about(Code.ROI_OFFSET, which + "has an offset vector, which is not supported"));
            }
        } catch (DicomRefusedException e) {
            String where = e.tag().isPresent() ? Tags.label(e.tag().getAsInt()) + " " : "";
            return Optional.of(about(Code.ROI_BAD_CONTOUR, which + "cannot be read: " + where + e.problem()));
        }
        if (ring.length != 3L * points) {
            return Optional.of(about(
                    Code.ROI_POINT_COUNT,
                    which + "says " + points + " points and has " + ring.length + " coordinates"));
        }
        for (int i = 0; i < ring.length; i++) {
            if (Math.abs(ring[i]) > (i % 3 == 2 ? MAX_ALONG_MM : MAX_IN_PLANE_MM)) {
                return Optional.of(about(Code.ROI_OUT_OF_RANGE, which + "has the coordinate " + ring[i] + " mm"));
            }
        }
        keep(ring);
        return Optional.empty();
    }

    private void keep(double[] ring) {
        if (ring.length < 9) {
            degenerate++;
        } else if (!seen.add(CanonicalRing.of(ring))) {
            duplicates++; // two of the same would cancel each other
        } else {
            rings.add(ring);
        }
    }

    private Optional<Rings> none(Code code, String text) {
        warn(code, text);
        return Optional.empty();
    }

    private void warn(Code code, String text) {
        warnings.add(about(code, text));
    }

    private LoadWarning about(Code code, String text) {
        return LoadWarning.about(roi, code, roi + ": " + text);
    }
}
