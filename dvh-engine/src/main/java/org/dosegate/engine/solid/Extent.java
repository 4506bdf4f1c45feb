package org.dosegate.engine.solid;

import java.util.List;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BooleanRegion;
import org.dosegate.engine.region.ContourRegion;
import org.dosegate.engine.region.MarginRegion;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;

/**
 * A box along a frame's axes that holds a region, and an estimate of the region's volume.
 *
 * @param low least coordinates along u, v, n, mm
 * @param high largest coordinates, mm
 * @param volumeMm3 estimate, good enough to choose a pitch
 * @param outlinesMm3 what all rings go around, holes counted as if they were parts; mm3
 */
record Extent(double[] low, double[] high, double volumeMm3, double outlinesMm3) {

    /** Share of its size in each direction that a shrinking solid is thought to keep at least: cells have a least size. */
    private static final double LEAST_LEFT = 0.6;

    /** A part is looked at amid its whole structures where these are at most so many times as large in the planes. */
    private static final double MOST_WIDER = 10;

    static Extent of(Region region, PlaneFrame frame) {
        if (region instanceof ContourRegion leaf) {
            return of(leaf.contours(), frame);
        }
        if (region instanceof MarginRegion margin) {
            return of(margin.base(), frame)
                    .moved(margin.margins().growing(), 1, frame)
                    .moved(margin.margins().shrinking(), -1, frame);
        }
        BooleanRegion combined = (BooleanRegion) region;
        Extent a = of(combined.left(), frame);
        Extent b = of(combined.right(), frame);
        return switch (combined.operation()) {
            case SUBTRACTION -> a;
            case UNION -> a.hull(b);
            case INTERSECTION -> a.common(b);
        };
    }

    /**
     * This extent, in the planes as wide as the structures that it is a part of: how a structure goes on between two contours is seen from the whole of them. Where that would be far more than what is
     * asked for, it stays as it is.
     */
    Extent amid(Region region, PlaneFrame frame) {
        if (!(region instanceof BooleanRegion)) {
            return this;
        }
        Extent hull = hull(hullOfLeaves(region, frame));
        if (hull.inPlaneMm2() > MOST_WIDER * inPlaneMm2()) {
            return this;
        }
        return new Extent(
                new double[] {hull.low[0], hull.low[1], low[2]},
                new double[] {hull.high[0], hull.high[1], high[2]},
                volumeMm3,
                outlinesMm3);
    }

    private static Extent hullOfLeaves(Region region, PlaneFrame frame) {
        return region instanceof BooleanRegion combined
                ? hullOfLeaves(combined.left(), frame).hull(hullOfLeaves(combined.right(), frame))
                : of(region, frame);
    }

    boolean isEmpty() {
        return !(high[0] > low[0] && high[1] > low[1] && high[2] > low[2]);
    }

    /** Whether it is not empty and the nodes of a lattice along the same frame surround it. */
    boolean within(Lattice lattice) {
        double u = lattice.origin().dot(lattice.u());
        double v = lattice.origin().dot(lattice.v());
        return !isEmpty()
                && low[0] > u
                && low[1] > v
                && high[0] < u + (lattice.nu() - 1) * lattice.pitchMm()
                && high[1] < v + (lattice.nv() - 1) * lattice.pitchMm();
    }

    double inPlaneMm2() {
        return (high[0] - low[0]) * (high[1] - low[1]);
    }

    double boxMm3() {
        return inPlaneMm2() * (high[2] - low[2]);
    }

    /** The extent of a solid that grew (sign 1) or shrank (-1); an empty one stays empty. */
    private Extent moved(Margins margins, int sign, PlaneFrame frame) {
        if (isEmpty() || margins.areZero()) {
            return this;
        }
        Vec3[] axes = {frame.u(), frame.v(), frame.n()};
        double[] l = new double[3];
        double[] h = new double[3];
        double radius = 0.62 * StrictMath.cbrt(volumeMm3); // of a ball of this volume
        double factor = 1;
        for (int k = 0; k < 3; k++) {
            double minus = MarginElement.reachMm(margins, axes[k].times(-1));
            double plus = MarginElement.reachMm(margins, axes[k]);
            l[k] = low[k] - sign * minus;
            h[k] = high[k] + sign * plus;
            factor *= Math.max(LEAST_LEFT, 1 + sign * 0.5 * (minus + plus) / radius);
        }
        return new Extent(l, h, volumeMm3 * factor, outlinesMm3 * factor);
    }

    Extent hull(Extent o) {
        double[] l = new double[3];
        double[] h = new double[3];
        for (int k = 0; k < 3; k++) {
            l[k] = Math.min(low[k], o.low[k]);
            h[k] = Math.max(high[k], o.high[k]);
        }
        return new Extent(l, h, volumeMm3 + o.volumeMm3, outlinesMm3 + o.outlinesMm3);
    }

    private Extent common(Extent o) {
        double[] l = new double[3];
        double[] h = new double[3];
        for (int k = 0; k < 3; k++) {
            l[k] = Math.max(low[k], o.low[k]);
            h[k] = Math.min(high[k], o.high[k]);
        }
        return new Extent(l, h, Math.min(volumeMm3, o.volumeMm3), Math.min(outlinesMm3, o.outlinesMm3));
    }

    private static Extent of(PlanarContours contours, PlaneFrame frame) {
        Vec3[] axes = {frame.u(), frame.v(), frame.n()};
        PlaneFrame own =
                PlaneFrame.across(contours.normal()); // seen along another normal, areas shrink, down to nothing
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double longestGap = 0;
        double volume = 0;
        double outlines = 0;
        int n = contours.planes().size();
        for (int k = 0; k < n; k++) {
            PlanarContours.Plane plane = contours.planes().get(k);
            double gap = k > 0 ? plane.offsetMm() - contours.planes().get(k - 1).offsetMm() : 0;
            longestGap = Math.max(longestGap, gap);
            double after = k + 1 < n ? contours.planes().get(k + 1).offsetMm() - plane.offsetMm() : gap;
            double thickness = 0.5 * ((k > 0 ? gap : after) + after);
            double mm3 = EvenOddArea.mm2(plane.ringsXyzMm(), own) * thickness;
            volume += mm3;
            boolean single = plane.ringsXyzMm().size() == 1;
            for (double[] ring : plane.ringsXyzMm()) {
                outlines += single ? mm3 : EvenOddArea.mm2(List.of(ring), own) * thickness;
                for (int p = 0; p < ring.length; p += 3) {
                    Vec3 point = new Vec3(ring[p], ring[p + 1], ring[p + 2]);
                    for (int a = 0; a < 3; a++) {
                        double c = point.dot(axes[a]);
                        low[a] = Math.min(low[a], c);
                        high[a] = Math.max(high[a], c);
                    }
                }
            }
        }
        // Between planes a round body bulges a little, and an end cap goes on as the last interval went: leave room for
        // both.
        double[] room = growth(contours, axes);
        for (int a = 0; a < 3; a++) {
            double along = Math.abs(contours.normal().dot(axes[a]));
            double margin = 0.5 * longestGap * along + (1 - along) * (0.3 * longestGap + room[a]);
            low[a] -= margin;
            high[a] += margin;
        }
        return new Extent(low, high, volume, outlines);
    }

    /** What the box of the outermost contours changes from plane to plane: the longest caps go on as far. */
    private static double[] growth(PlanarContours contours, Vec3[] axes) {
        int n = contours.planes().size();
        double[] room = new double[3];
        if (n < 2) {
            return room;
        }
        for (int end = 0; end < 2; end++) {
            PlanarContours.Plane outer = contours.planes().get(end == 0 ? 0 : n - 1);
            PlanarContours.Plane inner = contours.planes().get(end == 0 ? 1 : n - 2);
            for (int a = 0; a < 3; a++) {
                double[] o = range(outer, axes[a]);
                double[] i = range(inner, axes[a]);
                room[a] = Math.max(room[a], Math.max(i[0] - o[0], o[1] - i[1]));
            }
        }
        return room;
    }

    private static double[] range(PlanarContours.Plane plane, Vec3 axis) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double[] ring : plane.ringsXyzMm()) {
            for (int p = 0; p < ring.length; p += 3) {
                double c = ring[p] * axis.x() + ring[p + 1] * axis.y() + ring[p + 2] * axis.z();
                range[0] = Math.min(range[0], c);
                range[1] = Math.max(range[1], c);
            }
        }
        return range;
    }
}
