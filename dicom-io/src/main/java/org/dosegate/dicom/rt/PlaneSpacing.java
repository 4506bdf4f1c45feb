package org.dosegate.dicom.rt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.engine.geometry.PlanarContours;

/**
 * Looks at the distances between contour planes: slices that are missing, spacing that is not even. Where nothing but missing slices makes the spacing uneven, the usual distance of all planes tells
 * them; else the distances nearby do, so that a gap is seen whatever else is uneven, and spacing that grows evenly is none.
 */
final class PlaneSpacing {
    /** A slice is missing when a distance is this many times the usual one. */
    private static final double GAP = 1.5;

    /** At the first or last plane only one side says what is usual, and spacing that grows evenly reaches {@link #GAP}. */
    private static final double GAP_AT_END = 1.75;

    /** Distances on each side that say what is usual nearby. */
    private static final int NEARBY = 3;

    /** Neighbouring gaps that are seen: two of them leave a single slice between. */
    private static final int LONGEST_RUN = 2;

    private static final double REGULAR_SHARE = 0.02;
    private static final double REGULAR_MM = 0.02;

    private PlaneSpacing() {}

    /**
     * How the planes lie.
     *
     * @param usualMm usual distance, mm
     * @param gaps planes after which slices are missing, ascending
     */
    record Gaps(double usualMm, List<Integer> gaps) {}

    /** Where slices are missing. */
    static Gaps gaps(PlanarContours contours) {
        double[] spacings = spacings(contours);
        double usual = usual(spacings, 0, spacings.length);
        List<Integer> wide = IntStream.range(0, spacings.length)
                .filter(i -> spacings[i] >= GAP * usual)
                .boxed()
                .toList();
        boolean onlyGaps = wide.size() == irregular(spacings, usual).size() && spacings.length > 2 * wide.size();
        return new Gaps(usual, onlyGaps ? wide : widerThanNearby(spacings));
    }

    private static List<Integer> widerThanNearby(double[] spacings) {
        TreeSet<Integer> found = new TreeSet<>();
        for (int length = 1; length <= LONGEST_RUN; length++) {
            for (int first = 0; first + length <= spacings.length; first++) {
                if (widerThanNearby(spacings, first, first + length)) {
                    IntStream.range(first, first + length).forEach(found::add);
                }
            }
        }
        return List.copyOf(found);
    }

    /** Whether each of these distances is wide beside the next one on either side, and beside most of those nearby. */
    private static boolean widerThanNearby(double[] spacings, int first, int end) {
        boolean atEnd = first == 0 || end == spacings.length;
        double beside = Math.max(first > 0 ? spacings[first - 1] : 0, end < spacings.length ? spacings[end] : 0);
        return beside > 0
                && IntStream.range(first, end)
                        .allMatch(i -> spacings[i] >= (atEnd ? GAP_AT_END : GAP) * beside
                                && spacings[i] >= GAP * usualNear(spacings, i));
    }

    private static double usualNear(double[] spacings, int i) {
        return usual(spacings, Math.max(0, i - NEARBY), Math.min(spacings.length, i + NEARBY + 1));
    }

    private static double[] spacings(PlanarContours contours) {
        List<PlanarContours.Plane> planes = contours.planes();
        return IntStream.range(0, planes.size() - 1)
                .mapToDouble(i -> planes.get(i + 1).offsetMm() - planes.get(i).offsetMm())
                .toArray();
    }

    private static double usual(double[] spacings, int first, int end) {
        double[] sorted = Arrays.copyOfRange(spacings, first, end);
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }

    private static List<Integer> irregular(double[] spacings, double usual) {
        return IntStream.range(0, spacings.length)
                .filter(i -> Math.abs(spacings[i] - usual) > Math.max(REGULAR_MM, REGULAR_SHARE * usual))
                .boxed()
                .toList();
    }

    /** What is odd about the planes: slices that are missing, and what is uneven besides; empty when they are evenly spaced. */
    static List<LoadWarning> judge(String roi, PlanarContours contours) {
        double[] spacings = spacings(contours);
        Gaps found = gaps(contours);
        List<LoadWarning> warnings = new ArrayList<>();
        if (!found.gaps().isEmpty()) {
            warnings.add(missing(roi, contours.planes(), spacings, found));
        }
        if (!found.gaps().containsAll(irregular(spacings, found.usualMm()))) {
            warnings.add(uneven(roi, spacings, found.gaps()));
        }
        return warnings;
    }

    private static LoadWarning missing(String roi, List<PlanarContours.Plane> planes, double[] spacings, Gaps found) {
        int widest = found.gaps().get(0);
        for (int gap : found.gaps()) {
            widest = spacings[gap] > spacings[widest] ? gap : widest;
        }
        return LoadWarning.about(
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
                        found.usualMm()));
    }

    private static LoadWarning uneven(String roi, double[] spacings, List<Integer> gaps) {
        DoubleSummaryStatistics others = IntStream.range(0, spacings.length)
                .filter(i -> !gaps.contains(i))
                .mapToDouble(i -> spacings[i])
                .summaryStatistics();
        return LoadWarning.about(
                roi,
                Code.ROI_UNEVEN_PLANES,
                String.format(
                        Locale.ROOT,
                        "%s: the contour planes are %.2f to %.2f mm apart%s",
                        roi,
                        others.getMin(),
                        others.getMax(),
                        gaps.isEmpty() ? "" : ", besides where slices are missing"));
    }
}
