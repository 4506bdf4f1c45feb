package org.dosegate.dicom.rt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.engine.geometry.PlanarContours;

/** Looks at the distances between contour planes: slices that are missing, spacing that is not even. */
final class PlaneSpacing {
    /** A slice is missing when a distance is this many times the usual one. */
    private static final double GAP = 1.5;

    private static final double REGULAR_SHARE = 0.02;
    private static final double REGULAR_MM = 0.02;

    private PlaneSpacing() {}

    /**
     * How the planes lie.
     *
     * @param usualMm usual distance, mm
     * @param gaps planes after which slices are missing, where nothing else is odd
     */
    record Gaps(double usualMm, List<Integer> gaps) {}

    /** Where slices are missing. */
    static Gaps gaps(PlanarContours contours) {
        double[] spacings = spacings(contours);
        double usual = usual(spacings);
        List<Integer> gaps = IntStream.range(0, spacings.length)
                .filter(i -> spacings[i] >= GAP * usual)
                .boxed()
                .toList();
        boolean onlyGaps = gaps.size() == irregular(spacings, usual) && spacings.length > 2 * gaps.size();
        return new Gaps(usual, onlyGaps ? gaps : List.of());
    }

    private static double[] spacings(PlanarContours contours) {
        List<PlanarContours.Plane> planes = contours.planes();
        return IntStream.range(0, planes.size() - 1)
                .mapToDouble(i -> planes.get(i + 1).offsetMm() - planes.get(i).offsetMm())
                .toArray();
    }

    private static double usual(double[] spacings) {
        double[] sorted = spacings.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }

    private static long irregular(double[] spacings, double usual) {
        return Arrays.stream(spacings)
                .filter(s -> Math.abs(s - usual) > Math.max(REGULAR_MM, REGULAR_SHARE * usual))
                .count();
    }

    /** What is odd about the planes; empty when they are evenly spaced. */
    static Optional<LoadWarning> judge(String roi, PlanarContours contours) {
        List<PlanarContours.Plane> planes = contours.planes();
        double[] spacings = spacings(contours);
        Gaps found = gaps(contours);
        if (irregular(spacings, found.usualMm()) == 0) {
            return Optional.empty();
        }
        if (!found.gaps().isEmpty()) {
            int widest = found.gaps().get(0);
            for (int gap : found.gaps()) {
                widest = spacings[gap] > spacings[widest] ? gap : widest;
            }
            return Optional.of(LoadWarning.about(
                    roi,
                    Code.ROI_GAP,
                    String.format(
                            Locale.ROOT,
                            "%s: slices are missing at %d place(s), the widest between %.2f and %.2f mm (usual distance %.2f mm); "
                                    + "the gap is bridged",
                            roi,
                            found.gaps().size(),
                            planes.get(widest).offsetMm(),
                            planes.get(widest + 1).offsetMm(),
                            found.usualMm())));
        }
        return Optional.of(LoadWarning.about(
                roi,
                Code.ROI_UNEVEN_PLANES,
                String.format(
                        Locale.ROOT,
                        "%s: the contour planes are %.2f to %.2f mm apart",
                        roi,
                        Arrays.stream(spacings).min().orElseThrow(),
                        Arrays.stream(spacings).max().orElseThrow())));
    }
}
