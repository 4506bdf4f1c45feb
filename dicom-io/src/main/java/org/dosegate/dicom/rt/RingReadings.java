package org.dosegate.dicom.rt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dosegate.dicom.LoadWarning;
import org.dosegate.dicom.LoadWarning.Code;
import org.dosegate.engine.geometry.PlanarContours;

/** Finds rings that can be read in more than one way: those that cross themselves or each other, and those that lie inside others. */
final class RingReadings {
    /** Below this share of the volume both readings are one. */
    private static final double SAME = 1e-5;

    /** From this share on the reading may decide a verdict. */
    private static final double DECISIVE = 1e-3;

    /** A structure of a hundred thousand points takes a hundredth of it. */
    private static final long BUDGET = 200_000_000;

    private RingReadings() {}

    /**
     * What can be read in more than one way.
     *
     * @param declaredXor whether the contours say that they combine by exclusion, so that nesting is no question
     */
    static List<LoadWarning> judge(String roi, PlanarContours contours, boolean declaredXor) {
        try {
            return new Judgement(contours, new WorkBudget(BUDGET)).warnings(roi, declaredXor);
        } catch (WorkBudget.ExhaustedException e) {
            return List.of(LoadWarning.about(
                    roi,
                    Code.ROI_CROSSING_RINGS,
                    roi + ": has so many contours that it is not known whether they cross"));
        }
    }

    private static final class Judgement {
        private double evenOdd;
        private double union;
        private double outlines;
        private double plain;
        private int crossing;
        private int nested;

        Judgement(PlanarContours contours, WorkBudget budget) {
            for (PlanarContours.Plane plane : contours.planes()) {
                PlaneRings rings = new PlaneRings(plane.ringsXyzMm(), contours.normal());
                boolean cross = rings.cross(budget);
                crossing += cross ? 1 : 0;
                if (cross) {
                    PlaneRings.Areas areas = rings.areas(budget);
                    evenOdd += areas.evenOdd();
                    union += areas.union();
                    outlines += rings.sumOfAreas();
                } else {
                    plain += rings.sumOfAreas();
                    nested += plane.ringsXyzMm().size() > 1 && rings.nested(budget) ? 1 : 0;
                }
            }
        }

        List<LoadWarning> warnings(String roi, boolean declaredXor) {
            List<LoadWarning> warnings = new ArrayList<>();
            double most = Math.max(outlines, Math.max(union, evenOdd));
            double least = Math.min(outlines, Math.min(union, evenOdd));
            double share = crossing == 0 ? 0 : (most - least) / (plain + most);
            if (share > SAME) {
                warnings.add(LoadWarning.about(
                        roi,
                        share > DECISIVE ? Code.ROI_CROSSING_RINGS : Code.ROI_RINGS_CROSS_SLIGHTLY,
                        String.format(
                                Locale.ROOT,
                                "%s: contours cross themselves or each other in %d plane(s); read by the even-odd rule, where %.3g %% of"
                                        + " the volume could be read otherwise",
                                roi,
                                crossing,
                                100 * share)));
            }
            if (nested > 0 && !declaredXor) {
                warnings.add(LoadWarning.about(
                        roi,
                        Code.ROI_NESTED_RINGS,
                        roi + ": contours lie inside others in " + nested
                                + " plane(s) and are read as holes, which the file does not say"));
            }
            return warnings;
        }
    }
}
