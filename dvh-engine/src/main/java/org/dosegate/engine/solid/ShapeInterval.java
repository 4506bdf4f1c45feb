package org.dosegate.engine.solid;

import java.util.List;

/**
 * The cross-section between two neighbouring contours.
 *
 * <p>Where {@link ShapeChoice} finds it apt, psi = s (s + 2 rho) is interpolated (s signed distance, rho radius of the largest inscribed circle): for
 * circles psi is x² + y² - rho² exactly, so that balls, cylinders, cones and ellipsoids come out as they are. Elsewhere s itself is interpolated and its
 * level shifted, for each group of parts that belong together, until the area is the one that the areas of the contours interpolate to, so that branches, islands and
 * thin walls keep their volume; where that needs a shift of more than a spacing, and where a part ends, it extends unchanged half-way.
 * See docs/decisions/0003-between-slices.md.
 */
final class ShapeInterval {
    /** Squared lattice units: about smaller circles a distance with this psi would bend too much for the cells. */
    private static final double LEAST_RADIUS2 = 16;

    private final Lattice lattice;
    private final CurvatureCorrection correction;
    private final ActiveNodes everywhere;
    private final SliceInterpolation function;
    private final boolean byPsi;
    /** rho² along the interval, for psi. */
    private final Measure radius2;
    /** Where rho vanishes in the end caps; NaN where it does not. */
    private final double closesLow;

    private final double closesHigh;
    /** To work with. */
    private float[] corrected = {};
    /** Which parts belong together; null with psi. */
    private final PartGroups groups;
    /** By how much the level of each group is shifted for its area; null with psi. */
    private final LevelOfArea level;
    /** Parts that end or begin in the interval; null with psi. */
    private final PartEnds ends;

    /**
     * The interval after contour k.
     *
     * @param capShare how far beyond the contours sections are asked for, intervals
     */
    ShapeInterval(
            List<Slice> slices,
            int k,
            ShapeChoice choice,
            IntervalGroups intervals,
            double capShare,
            Lattice lattice,
            ActiveNodes everywhere,
            CurvatureCorrection correction) {
        this.correction = correction;
        this.lattice = lattice;
        this.everywhere = everywhere;
        radius2 = radius2(slices, k);
        closesLow = radius2.closesBeyond(0, capShare);
        closesHigh = radius2.closesBeyond(1, capShare);
        byPsi = choice.psi(k);
        if (byPsi) {
            function = SliceInterpolation.ofPsi(slices, k);
            groups = null;
            level = null;
            ends = null;
        } else {
            AreaInterval area = AreaInterval.of(slices, k, intervals, lattice);
            function = area.function();
            groups = area.groups();
            level = area.level();
            ends = PartEnds.of(slices, k, intervals, lattice);
        }
    }

    /** rho² along the interval after contour k: where it reaches 0, a section by psi closes. */
    static Measure radius2(List<Slice> slices, int k) {
        return Measure.of(slices, k, slice -> slice.inradius * slice.inradius);
    }

    /** Where the boundary can pass between two positions; without psi, they are on the same side of the interval's middle. */
    ActiveNodes active(double from, double to) {
        if (byPsi) {
            return ActiveNodes.of(function.signs(within(from), within(to), 0, 0), lattice);
        }
        if (from >= 0 && to <= 1) {
            float[] shift = level.range(from, to);
            byte[] signs = function.signs(from, to, shift[0], shift[1]);
            for (int n = 0; n < signs.length && !level.reachesAll(); n++) {
                if (!level.reaches(groups.at(n))) {
                    signs[n] = (byte) (function.nearest(0.5 * (from + to), n) < 0 ? -1 : 1);
                }
            }
            ends.signs(from, to, groups, signs);
            return ActiveNodes.of(signs, lattice);
        }
        return everywhere;
    }

    /** Values at the nodes; t is 0 at the first contour and 1 at the second, beyond them in the end caps. */
    void values(double t, ActiveNodes active, float[] out) {
        active.fillFar(out);
        int[] nodes = active.withRim;
        if (byPsi) {
            double within = within(t);
            function.at(within, nodes, out);
            toDistance(radius2.at(within), nodes, out);
        } else {
            function.at(t, nodes, out);
            float[] shift = level.at(t);
            for (int k : nodes) {
                int group = groups.at(k);
                out[k] = level.reaches(group) ? out[k] - shift[group] : function.nearest(t, k);
            }
            ends.values(t, nodes, groups, out);
        }
        if (corrected.length < active.nodes.length) {
            corrected = new float[active.nodes.length];
        }
        correction.apply(out, active.nodes, corrected, lattice);
    }

    /** The position from which a section by psi is taken: beyond the place where the inscribed circle vanishes a cap would open again, and stays as it is. */
    private double within(double t) {
        return t < closesLow ? closesLow : t > closesHigh ? closesHigh : t;
    }

    /** psi -> the distance that has this psi around a circle of the section's radius: nearly linear across the boundary, as the cells want it. */
    private static void toDistance(double radius2, int[] nodes, float[] out) {
        float r2 = (float) Math.max(radius2, LEAST_RADIUS2);
        float r = (float) Math.sqrt(r2);
        for (int k : nodes) {
            out[k] = out[k] / (r + (float) Math.sqrt(Math.max(0, r2 + out[k])));
        }
    }
}
