package org.dosegate.dicom.rt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.OtherReading;
import org.dosegate.engine.region.OtherReading.Question;
import org.dosegate.engine.region.Region;

/** What else contours can mean where the file leaves it open; a file that leaves nothing open has no other reading. */
final class OpenReadings {
    private static final Set<Code> OPEN_RINGS =
            Set.of(Code.ROI_NESTED_RINGS, Code.ROI_CROSSING_RINGS, Code.ROI_RINGS_CROSS_SLIGHTLY);

    private OpenReadings() {}

    /**
     * The other readings.
     *
     * @param declaredXor whether the contours say that they combine by exclusion
     * @param warnings what was found odd about them
     */
    static List<OtherReading> of(PlanarContours contours, boolean declaredXor, List<LoadWarning> warnings) {
        List<OtherReading> others = new ArrayList<>();
        if (!declaredXor && warnings.stream().anyMatch(warning -> OPEN_RINGS.contains(warning.code()))) {
            others.add(new OtherReading(Question.RINGS, Region.of(contours.united())));
        }
        PlaneSpacing.Gaps spacing = PlaneSpacing.gaps(contours);
        if (!spacing.gaps().isEmpty()) {
            others.add(new OtherReading(Question.GAP, apart(contours, spacing)));
        }
        return others;
    }

    /** The parts on both sides of each gap for themselves, each with end caps of its own. */
    private static Region apart(PlanarContours contours, PlaneSpacing.Gaps spacing) {
        List<Region> parts = new ArrayList<>();
        int first = 0;
        for (int gap : spacing.gaps()) {
            part(contours, first, gap + 1, spacing.usualMm()).ifPresent(parts::add);
            first = gap + 1;
        }
        part(contours, first, contours.planes().size(), spacing.usualMm()).ifPresent(parts::add);
        return parts.stream().reduce(Region::union).orElseThrow();
    }

    /** Empty where its contours enclose nothing. */
    private static Optional<Region> part(PlanarContours contours, int first, int end, double usualMm) {
        List<double[]> rings = new ArrayList<>();
        for (int k = first; k < end; k++) {
            for (double[] ring : contours.planes().get(k).ringsXyzMm()) {
                if (end - first > 1) {
                    rings.add(ring);
                } else {
                    // Of one plane alone: two of them, whose caps together reach as far as those of a slice.
                    rings.add(moved(ring, contours.normal().times(-0.25 * usualMm)));
                    rings.add(moved(ring, contours.normal().times(0.25 * usualMm)));
                }
            }
        }
        try {
            return Optional.of(Region.of(PlanarContours.of(rings)));
        } catch (GeometryException e) {
            return Optional.empty();
        }
    }

    private static double[] moved(double[] ring, Vec3 by) {
        double[] moved = ring.clone();
        for (int p = 0; p < ring.length; p += 3) {
            moved[p] += by.x();
            moved[p + 1] += by.y();
            moved[p + 2] += by.z();
        }
        return moved;
    }
}
