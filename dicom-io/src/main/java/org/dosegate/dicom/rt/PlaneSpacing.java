package org.dosegate.dicom.rt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** What is odd about the planes; empty when they are evenly spaced. */
    static Optional<LoadWarning> judge(String roi, PlanarContours contours) {
        List<PlanarContours.Plane> planes = contours.planes();
        double[] spacings = new double[planes.size() - 1];
        for (int i = 0; i < spacings.length; i++) {
            spacings[i] = planes.get(i + 1).offsetMm() - planes.get(i).offsetMm();
        }
        double[] sorted = spacings.clone();
        Arrays.sort(sorted);
        double usual = sorted[(sorted.length - 1) / 2];
        int irregular = 0;
        int gaps = 0;
        int widest = 0;
        for (int i = 0; i < spacings.length; i++) {
            if (Math.abs(spacings[i] - usual) > Math.max(REGULAR_MM, REGULAR_SHARE * usual)) {
                irregular++;
                gaps += spacings[i] >= GAP * usual ? 1 : 0;
                widest = spacings[i] > spacings[widest] ? i : widest;
            }
        }
        if (irregular == 0) {
            return Optional.empty();
        }
        if (gaps == irregular && spacings.length > 2 * gaps) {
            return Optional.of(LoadWarning.about(
                    roi,
                    Code.ROI_GAP,
                    String.format(
                            Locale.ROOT,
                            "%s: slices are missing at %d place(s), the widest between %.2f and %.2f mm (usual distance %.2f mm); "
                                    + "the gap is bridged",
                            roi,
                            gaps,
                            planes.get(widest).offsetMm(),
                            planes.get(widest + 1).offsetMm(),
                            usual)));
        }
        return Optional.of(LoadWarning.about(
                roi,
                Code.ROI_UNEVEN_PLANES,
                String.format(
                        Locale.ROOT,
                        "%s: the contour planes are %.2f to %.2f mm apart",
                        roi,
                        sorted[0],
                        sorted[sorted.length - 1])));
    }
}
