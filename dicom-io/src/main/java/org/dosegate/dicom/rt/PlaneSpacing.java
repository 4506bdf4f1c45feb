package org.dosegate.dicom.rt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.engine.geometry.PlanarContours;

/**
 * Looks at the distances between contour planes: slices that are missing, spacing that is not even. Where nothing but missing slices makes the spacing uneven, the usual distance tells them; else
 * only a distance far beyond all others is one.
 */
final class PlaneSpacing {
    /** A slice is missing when a distance is this many times the usual one. */
    private static final double GAP = 1.5;

    /**
     * Where planes are uneven in other ways too, only a distance that is this many times all others is one where slices are missing: planes that were put closer where a structure closes make wide
     * distances of all that are usual.
     */
    private static final double OUTLIER = 4;

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
        double usual = usual(spacings);
        List<Integer> wide = IntStream.range(0, spacings.length)
                .filter(i -> spacings[i] >= GAP * usual)
                .boxed()
                .toList();
        boolean onlyGaps = wide.size() == irregular(spacings, usual).size() && spacings.length > 2 * wide.size();
        return new Gaps(usual, onlyGaps ? wide : outliers(spacings));
    }

    /** Distances that are many times as wide as all others, at most a third of them. */
    private static List<Integer> outliers(double[] spacings) {
        int n = spacings.length;
        double[] sorted = spacings.clone();
        Arrays.sort(sorted);
        for (int count = Math.max(1, n / 3); count > 0 && count < n; count--) {
            double least = sorted[n - count];
            if (least >= OUTLIER * sorted[n - count - 1]) {
                return IntStream.range(0, n)
                        .filter(i -> spacings[i] >= least)
                        .boxed()
                        .toList();
            }
        }
        return List.of();
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
