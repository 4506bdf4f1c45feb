package org.dosegate.engine.solid;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The level below which an interpolated function has the wanted area, along one interval between two contours. It is 0 at both contours;
 * between them it is found at three positions and interpolated, in the end caps it is found where it is asked for.
 */
final class LevelOfArea {
    /** Levels are found to this share of a cell. */
    private static final double ACCURACY = 1e-4;

    /** Steps of the secant rule before Brent's method takes over. */
    private static final int SECANT_STEPS = 6;

    private static final double[] POSITIONS = {0.25, 0.5, 0.75};

    private final Measure area;
    private final double longestShift;
    private final Lattice lattice;
    /** Level divided by t (1 - t) at the three positions. */
    private final double[] found = new double[3];

    private LevelOfArea(Measure area, double longestShift, Lattice lattice) {
        this.area = area;
        this.longestShift = longestShift;
        this.lattice = lattice;
    }

    /**
     * Finds the levels.
     *
     * @param area wanted area in cells
     * @param longestShift largest level, lattice units
     * @return null when some area is out of reach of that shift
     */
    static LevelOfArea fit(SliceInterpolation function, Measure area, double longestShift, Lattice lattice) {
        LevelOfArea level = new LevelOfArea(area, longestShift, lattice);
        float[] values = new float[lattice.nodes()];
        for (int k = 0; k < 3; k++) {
            double t = POSITIONS[k];
            function.at(t, values);
            double found = level.solve(values, area.at(t));
            if (Math.abs(found) >= longestShift) {
                return null;
            }
            level.found[k] = found / (t * (1 - t));
        }
        return level;
    }

    /** The level at a position. */
    float at(double t, SliceInterpolation function) {
        if (t < 0 || t > 1) {
            float[] values = new float[lattice.nodes()];
            function.at(t, values);
            return (float) solve(values, area.at(t));
        }
        return within(t);
    }

    private float within(double t) {
        double low = (t - 0.5) * (t - 0.75) * 8;
        double middle = (t - 0.25) * (t - 0.75) * -16;
        double high = (t - 0.25) * (t - 0.5) * 8;
        return (float) (t * (1 - t) * (low * found[0] + middle * found[1] + high * found[2]));
    }

    /** Bounds of the level between two positions of the interval. */
    float[] range(double from, double to) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        int steps = 16;
        for (int k = 0; k <= steps; k++) {
            float level = within(from + (to - from) * k / steps);
            low = Math.min(low, level);
            high = Math.max(high, level);
        }
        float slack = 0.1f * (high - low); // between the samples
        return new float[] {low - slack, high + slack};
    }

    /** The level with the wanted area, at most the longest shift either way. */
    private double solve(float[] values, double wanted) {
        double before = 0;
        double excessBefore = excess(values, 0, wanted);
        // A first guess from the circumference of a circle of that area; the secant rule then needs two or three steps.
        double level = -excessBefore / (2 * Math.sqrt(Math.PI * Math.max(1, wanted)));
        for (int step = 0; step < SECANT_STEPS && Math.abs(level) < longestShift; step++) {
            if (Math.abs(level - before) < ACCURACY) {
                return level;
            }
            double excess = excess(values, level, wanted);
            double next = level - excess * (level - before) / (excess - excessBefore);
            before = level;
            excessBefore = excess;
            level = next;
        }
        if (excess(values, -longestShift, wanted) >= 0) {
            return -longestShift;
        }
        if (excess(values, longestShift, wanted) <= 0) {
            return longestShift;
        }
        return new BrentSolver(ACCURACY).solve(100, x -> excess(values, x, wanted), -longestShift, longestShift, 0);
    }

    private double excess(float[] values, double level, double wanted) {
        return SectionCoverage.area(values, lattice, (float) level) - wanted;
    }
}
