package org.dosegate.dicom.rt;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.engine.geometry.PlanarContours;

/**
 * Finds rings that are in a plane a second time, but for their rounding or a last bit of shift. By the even-odd rule they would leave a shell as thin as that of a structure that is meant to be full, as
 * exact copies would leave nothing.
 */
final class NearCopies {
    /** No point of a copy is farther than this from its fellow; coordinates are written to 0.1 mm or better, and no wall is so thin. */
    private static final double NEAR_MM = 0.1;

    /** A structure of a hundred thousand points takes a hundredth of it. */
    private static final long BUDGET = 200_000_000;

    private NearCopies() {}

    /**
     * The contours with each ring once.
     *
     * @param warnings gets how many were left out
     */
    static PlanarContours takenOnce(String roi, PlanarContours contours, List<LoadWarning> warnings) {
        List<double[]> kept = new ArrayList<>();
        int copies = 0;
        try {
            WorkBudget budget = new WorkBudget(BUDGET);
            for (PlanarContours.Plane plane : contours.planes()) {
                List<double[]> once = once(plane.ringsXyzMm(), budget);
                kept.addAll(once);
                copies += plane.ringsXyzMm().size() - once.size();
            }
        } catch (WorkBudget.ExhaustedException e) {
            return contours; // whose rings are too many to be told apart, which is warned of where they are judged
        }
        if (copies == 0) {
            return contours;
        }
        warnings.add(LoadWarning.about(
                roi,
                Code.ROI_DUPLICATE_CONTOUR,
                roi + ": " + copies + " contour(s) are there twice, within " + NEAR_MM
                        + " mm of each other, and were taken once"));
        return PlanarContours.of(kept);
    }

    private static List<double[]> once(List<double[]> rings, WorkBudget budget) {
        List<double[]> once = new ArrayList<>();
        for (double[] ring : rings) {
            boolean copy = false;
            // Rings begin with their least x and come in its order: copies are among the last ones.
            for (int k = once.size() - 1; k >= 0 && !copy && ring[0] - once.get(k)[0] <= NEAR_MM; k--) {
                copy = near(once.get(k), ring, budget);
            }
            if (!copy) {
                once.add(ring);
            }
        }
        return once;
    }

    /** Whether the points of two rings are near each other, one by one, from some point on and some way round. */
    private static boolean near(double[] a, double[] b, WorkBudget budget) {
        budget.spend(1);
        if (a.length != b.length) {
            return false;
        }
        budget.spend(b.length / 3);
        for (int p = 0; p < b.length / 3; p++) {
            if (near(a, 0, b, p) && (near(a, b, p, 1, budget) || near(a, b, p, -1, budget))) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(double[] a, double[] b, int start, int step, WorkBudget budget) {
        int n = a.length / 3;
        for (int k = 0; k < n; k++) {
            budget.spend(1);
            if (!near(a, k, b, Math.floorMod(start + step * k, n))) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(double[] a, int p, double[] b, int q) {
        double x = a[3 * p] - b[3 * q];
        double y = a[3 * p + 1] - b[3 * q + 1];
        double z = a[3 * p + 2] - b[3 * q + 2];
        return x * x + y * y + z * z <= NEAR_MM * NEAR_MM;
    }
}
