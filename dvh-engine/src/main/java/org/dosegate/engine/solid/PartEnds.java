package org.dosegate.engine.solid;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Parts that begin or end between two contours, while others go on. Up to the middle of the interval they go on as an end cap does: by the interpolation between their own last
 * two contours. Where that says nothing (a part that one contour alone shows, or that comes from a branch) the contour extends unchanged.
 */
final class PartEnds {
    private static final int NONE = -1;

    /** Parts that end after the first contour go on by the interval before; null where there is none. */
    private final Side ending;
    /** Parts that begin before the second contour come from the interval after; null where there is none. */
    private final Side beginning;

    private PartEnds(Side ending, Side beginning) {
        this.ending = ending;
        this.beginning = beginning;
    }

    /** The ends in the interval after contour k. */
    static PartEnds of(List<Slice> slices, int k, IntervalGroups intervals, Lattice lattice) {
        return new PartEnds(
                Side.of(slices, k, k - 1, intervals, lattice), Side.of(slices, k, k + 1, intervals, lattice));
    }

    /** Where parts close in the interval after contour k, as positions in it. */
    static DoubleStream closings(List<Slice> slices, int k, IntervalGroups intervals) {
        DoubleStream.Builder found = DoubleStream.builder();
        for (int from : new int[] {k - 1, k + 1}) {
            int[] partner = partners(k, from, intervals);
            for (int p : partner) {
                if (p != NONE) {
                    double t = intervals.get(from).area[p].closesBeyond(from < k ? 1 : 0);
                    found.add(Place.of(slices, from, k).at(t));
                }
            }
        }
        return found.build().filter(t -> t > 0 && t < 1);
    }

    /** For each group of interval k its group in a neighbouring interval, if it ends or begins between the two contours and comes from there. */
    private static int[] partners(int k, int from, IntervalGroups intervals) {
        PartGroups groups = intervals.get(k);
        int[] partner = new int[groups.count];
        Arrays.fill(partner, NONE);
        if (from < 0 || from >= intervals.intervals() || !groups.anyEnds()) {
            return partner;
        }
        PartGroups others = intervals.get(from);
        for (int g = 0; g < partner.length; g++) {
            if (!groups.goesOn[g]) {
                int other = from < k ? groups.inPrevious(g, others) : groups.inNext(g, others);
                partner[g] = other != NONE && others.goesOn[other] ? other : NONE;
            }
        }
        return partner;
    }

    private Side side(double t) {
        return t < 0.5 ? ending : beginning;
    }

    /** Sets the nodes of the groups that end here, at a position in the interval. */
    void values(double t, int[] nodes, PartGroups groups, float[] out) {
        if (side(t) != null) {
            side(t).values(t, nodes, groups, out);
        }
    }

    /** Sets the sign that the nodes of the groups that end here keep between two positions on one side of the middle, 0 where it may change. */
    void signs(double from, double to, PartGroups groups, byte[] signs) {
        Side side = side(0.5 * (from + to));
        if (side != null) {
            side.signs(from, to, groups, signs);
        }
    }

    /**
     * A linear map between positions in two intervals.
     *
     * @param offset position in the second at position 0 of the first
     * @param scale length of the first in lengths of the second
     */
    private record Place(double offset, double scale) {
        static Place of(List<Slice> slices, int from, int to) {
            double start = slices.get(to).offsetMm;
            double length = slices.get(to + 1).offsetMm - start;
            double low = slices.get(from).offsetMm;
            return new Place((low - start) / length, (slices.get(from + 1).offsetMm - low) / length);
        }

        double at(double t) {
            return offset + t * scale;
        }
    }

    /** The interval from which parts go on into this one. */
    private static final class Side {
        private final AreaInterval source;
        private final Place place;
        private final float longestShift;
        /** For each group of this interval its group in the source; NONE where it is not from there. */
        private final int[] partner;
        /** Where each group closes, as a position in the source: it does not open again. */
        private final double[] closes;

        private Side(AreaInterval source, Place place, float longestShift, int[] partner, double[] closes) {
            this.source = source;
            this.place = place;
            this.longestShift = longestShift;
            this.partner = partner;
            this.closes = closes;
        }

        static Side of(List<Slice> slices, int k, int from, IntervalGroups intervals, Lattice lattice) {
            int[] partner = partners(k, from, intervals);
            if (Arrays.stream(partner).allMatch(p -> p == NONE)) {
                return null;
            }
            AreaInterval source = AreaInterval.of(slices, from, intervals, lattice);
            double[] closes = new double[partner.length];
            for (int g = 0; g < partner.length; g++) {
                boolean reached = partner[g] != NONE && source.level().reaches(partner[g]);
                partner[g] = reached ? partner[g] : NONE;
                closes[g] = reached ? source.groups().area[partner[g]].closesBeyond(from < k ? 1 : 0) : Double.NaN;
            }
            float longest = (float) AreaInterval.longestShift(slices, from, lattice);
            return new Side(source, Place.of(slices, k, from), longest, partner, closes);
        }

        void values(double t, int[] nodes, PartGroups groups, float[] out) {
            double[] at = new double[partner.length];
            float[] shift = new float[partner.length];
            for (int g = 0; g < partner.length; g++) {
                if (partner[g] != NONE) {
                    at[g] = unclosed(g, place.at(t));
                    shift[g] = source.level().at(at[g])[partner[g]];
                }
            }
            for (int n : nodes) {
                int g = groups.at(n);
                if (partner[g] != NONE) {
                    out[n] = source.function().at(at[g], n) - shift[g];
                }
            }
        }

        private double unclosed(int group, double t) {
            boolean beyond = t > 1 ? t > closes[group] : t < closes[group];
            return beyond ? closes[group] : t;
        }

        void signs(double from, double to, PartGroups groups, byte[] signs) {
            byte[] own = source.function().signs(place.at(from), place.at(to), -longestShift, longestShift);
            for (int n = 0; n < signs.length; n++) {
                signs[n] = partner[groups.at(n)] != NONE ? own[n] : signs[n];
            }
        }
    }
}
