package org.dosegate.engine.solid;

import java.util.List;

/**
 * Interpolation by areas between two contours.
 *
 * @param function the distance
 * @param groups which parts belong together
 * @param level by how much the level of each group is shifted for its area
 */
record AreaInterval(SliceInterpolation function, PartGroups groups, LevelOfArea level) {

    /** The interval after contour k. */
    static AreaInterval of(List<Slice> slices, int k, IntervalGroups intervals, Lattice lattice) {
        SliceInterpolation function = SliceInterpolation.ofDistance(slices, k);
        PartGroups groups = intervals.get(k);
        return new AreaInterval(
                function, groups, new LevelOfArea(function, groups, longestShift(slices, k, lattice), lattice));
    }

    /** A level is shifted by one spacing at most, lattice units. */
    static double longestShift(List<Slice> slices, int k, Lattice lattice) {
        return (slices.get(k + 1).offsetMm - slices.get(k).offsetMm) / lattice.pitchMm();
    }
}
