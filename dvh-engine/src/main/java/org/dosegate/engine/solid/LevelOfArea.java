package org.dosegate.engine.solid;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The level below which an interpolated function has the wanted area, along one interval between two contours. It is 0 at both contours;
 * between them it is found at three positions and interpolated, in the end caps it is found where it is asked for.
 */
final class LevelOfArea {
    /** Levels are found to this share of a cell. */
    private static final double ACCURACY = 1e-4;

    private static final double[] POSITIONS = {0.25, 0.5, 0.75};

    /** The interpolated function at a position of the interval. */
    interface Section {
        /** Fills in the values at all nodes. */
        void at(double t, float[] out);
    }

    private final DoubleUnaryOperator area;
    private final double longestShift;
    private final Lattice lattice;
    /** Level divided by t (1 - t) at the three positions. */
    private final double[] found = new double[3];

    private LevelOfArea(DoubleUnaryOperator area, double longestShift, Lattice lattice) {
        this.area = area;
        this.longestShift = longestShift;
        this.lattice = lattice;
    }

    /**
     * Finds the levels.
     *
     * @param area wanted area in cells at a position
     * @param longestShift largest level, lattice units
     * @return null when some area is out of reach of that shift
     */
    static LevelOfArea fit(Section section, DoubleUnaryOperator area, double longestShift, Lattice lattice) {
        LevelOfArea level = new LevelOfArea(area, longestShift, lattice);
        float[] values = new float[lattice.nodes()];
        for (int k = 0; k < 3; k++) {
            double t = POSITIONS[k];
            section.at(t, values);
            double wanted = area.applyAsDouble(t);
            if (excess(values, lattice, -longestShift, wanted) > 0
                    || excess(values, lattice, longestShift, wanted) < 0) {
                return null;
            }
            level.found[k] = level.solve(values, wanted) / (t * (1 - t));
        }
        return level;
    }

    /**
     * The level at a position.
     *
     * @param section the function there; only needed in the end caps
     */
    float at(double t, float[] section) {
        if (t < 0 || t > 1) {
            return (float) solve(section, area.applyAsDouble(t));
        }
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
            float level = at(from + (to - from) * k / steps, null);
            low = Math.min(low, level);
            high = Math.max(high, level);
        }
        float slack = 0.1f * (high - low); // between the samples
        return new float[] {low - slack, high + slack};
    }

    private double solve(float[] values, double wanted) {
        if (excess(values, lattice, -longestShift, wanted) >= 0) {
            return -longestShift;
        }
        if (excess(values, lattice, longestShift, wanted) <= 0) {
            return longestShift;
        }
        UnivariateFunction excess = level -> excess(values, lattice, level, wanted);
        return new BrentSolver(ACCURACY).solve(100, excess, -longestShift, longestShift, 0);
    }

    private static double excess(float[] values, Lattice lattice, double level, double wanted) {
        return SectionCoverage.area(values, lattice, (float) level) - wanted;
    }
}
