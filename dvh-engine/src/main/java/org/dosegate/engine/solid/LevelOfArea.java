package org.dosegate.engine.solid;

import java.util.Arrays;

/**
 * The levels below which an interpolated function has the wanted areas, group by group, along one interval between two contours. They are 0 at both contours;
 * between them they are found at three positions and interpolated, in the end caps they are found where they are asked for.
 */
final class LevelOfArea {
    /** Levels are found to this share of a cell. */
    private static final double ACCURACY = 1e-4;

    /** Steps at most; halving alone would need fewer. */
    private static final int STEPS = 40;

    /** Levels up to this many cells are looked for first. */
    private static final double NEAR = 2;

    private static final double[] POSITIONS = {0.25, 0.5, 0.75};

    private final SliceInterpolation function;
    private final PartGroups groups;
    private final double longestShift;
    private final Lattice lattice;
    /** Whether a group's areas can be had within the longest shift; the levels of others are 0. */
    private final boolean[] reached;
    /** Level divided by t (1 - t) at the three positions, for each group. */
    private final double[][] found = new double[3][];

    /**
     * Finds the levels.
     *
     * @param longestShift largest level, lattice units
     */
    LevelOfArea(SliceInterpolation function, PartGroups groups, double longestShift, Lattice lattice) {
        this.function = function;
        this.groups = groups;
        this.longestShift = longestShift;
        this.lattice = lattice;
        reached = groups.goesOn.clone();
        for (int k = 0; k < 3; k++) {
            double t = POSITIONS[k];
            found[k] = solve(t);
            for (int g = 0; g < groups.count; g++) {
                reached[g] &= Math.abs(found[k][g]) < longestShift - ACCURACY;
                found[k][g] /= t * (1 - t);
            }
        }
    }

    /** Whether the areas of all groups can be had. */
    boolean reachesAll() {
        for (boolean r : reached) {
            if (!r) {
                return false;
            }
        }
        return true;
    }

    /** Whether a group's areas can be had. */
    boolean reaches(int group) {
        return reached[group];
    }

    /** The level of each group at a position. */
    float[] at(double t) {
        double[] level = t < 0 || t > 1 ? solve(t) : new double[groups.count];
        float[] result = new float[groups.count];
        for (int g = 0; g < groups.count; g++) {
            result[g] = t < 0 || t > 1 ? (float) level[g] : within(t, g);
        }
        return result;
    }

    private float within(double t, int group) {
        if (!reached[group]) {
            return 0;
        }
        double low = (t - 0.5) * (t - 0.75) * 8;
        double middle = (t - 0.25) * (t - 0.75) * -16;
        double high = (t - 0.25) * (t - 0.5) * 8;
        return (float) (t * (1 - t) * (low * found[0][group] + middle * found[1][group] + high * found[2][group]));
    }

    /** Bounds of all levels between two positions of the interval. */
    float[] range(double from, double to) {
        float[] all = {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        int steps = 16;
        for (int g = 0; g < groups.count; g++) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int k = 0; k <= steps; k++) {
                float level = within(from + (to - from) * k / steps, g);
                low = Math.min(low, level);
                high = Math.max(high, level);
            }
            float slack = 0.1f * (high - low); // between the samples
            all[0] = Math.min(all[0], low - slack);
            all[1] = Math.max(all[1], high + slack);
        }
        return all;
    }

    /** The levels with the wanted areas, at most the longest shift either way; most lie near 0, so that few cells need a look. */
    private double[] solve(double t) {
        float[] values = new float[lattice.nodes()];
        function.at(t, values);
        double[] level = solve(values, t, Math.min(NEAR, longestShift));
        boolean near = true;
        for (double l : level) {
            near &= Math.abs(l) < NEAR - 2 * ACCURACY;
        }
        return near || longestShift <= NEAR ? level : solve(values, t, longestShift);
    }

    /** The levels within a band: secants in a shrinking bracket, all groups in one pass over the cells. */
    private double[] solve(float[] values, double t, double band) {
        // A shift of the level leaves the correction the same.
        BandArea area = new BandArea(values, (float) band, groups.ofNode, groups.count, lattice);
        double[] areas = area.at(new float[groups.count]);
        Search[] searches = new Search[groups.count];
        for (int g = 0; g < searches.length; g++) {
            searches[g] = new Search(groups.area[g].at(t), areas[g], band);
            searches[g].done = !reached[g];
        }
        for (int step = 0; step < STEPS; step++) {
            float[] level = new float[searches.length];
            boolean done = true;
            for (int g = 0; g < level.length; g++) {
                level[g] = (float) searches[g].level;
                done &= searches[g].done;
            }
            if (done) {
                break;
            }
            areas = area.at(level);
            for (int g = 0; g < level.length; g++) {
                searches[g].next(areas[g]);
            }
        }
        return Arrays.stream(searches).mapToDouble(s -> s.level).toArray();
    }

    /** The search for one group's level. */
    private static final class Search {
        private final double wanted;
        private double low;
        private double high;
        private double before;
        private double excessBefore;
        private double level;
        private boolean done;

        Search(double wanted, double areaAtZero, double band) {
            this.wanted = wanted;
            low = -band;
            high = band;
            excessBefore = areaAtZero - wanted;
            narrow(0, excessBefore);
            // A first guess from the circumference of a circle of that area; the secant rule then needs two or three
            // steps.
            level = inside(-excessBefore / (2 * Math.sqrt(Math.PI * Math.max(1, wanted))));
        }

        /** Goes on from the area at the level. */
        void next(double area) {
            if (done) {
                return;
            }
            double excess = area - wanted;
            narrow(level, excess);
            double secant = level - excess * (level - before) / (excess - excessBefore);
            before = level;
            excessBefore = excess;
            level = inside(secant);
            done = Math.abs(level - before) < ACCURACY;
        }

        private void narrow(double at, double excess) {
            if (excess > 0) {
                high = at;
            } else {
                low = at;
            }
        }

        private double inside(double guess) {
            return guess >= low && guess <= high ? guess : 0.5 * (low + high);
        }
    }
}
