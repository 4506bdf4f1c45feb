package org.dosegate.engine.contour;

import java.util.ArrayList;
import java.util.List;

/**
 * Planes between two others such that every jump of the section lies half-way between two neighbours: that is where a reader who extends contours
 * unchanged lets the section jump, and where one who interpolates is right on the whole.
 */
final class JumpPlanes {
    /** Planes are no nearer to each other than this, mm. */
    static final double LEAST_DISTANCE_MM = 0.0999;

    private JumpPlanes() {}

    /**
     * Further planes between two.
     *
     * @param low a plane, mm
     * @param high the next one, or where the solid ends, mm
     * @param isPlane whether there is a plane at {@code high}
     * @param jumps offsets between the two, ascending, at least one
     */
    static List<Double> between(double low, double high, boolean isPlane, double[] jumps) {
        List<Double> planes = new ArrayList<>();
        double before = low;
        for (int k = 0; k < jumps.length; k++) {
            double jump = jumps[k];
            boolean last = k + 1 == jumps.length;
            double limit = last ? high : jumps[k + 1];
            double mirrored = Math.max(2 * jump - before, before + LEAST_DISTANCE_MM);
            if (last && isPlane && 2 * jump - high > before + LEAST_DISTANCE_MM) {
                planes.add(2 * jump - high);
            } else if (mirrored < limit - LEAST_DISTANCE_MM) {
                planes.add(mirrored);
                before = mirrored;
            } else if (!last || !isPlane || mirrored > high + LEAST_DISTANCE_MM) {
                double half = 0.5 * Math.min(jump - before, limit - jump);
                planes.add(jump - half);
                planes.add(jump + half);
                before = jump + half;
            }
        }
        if (planes.isEmpty()) { // one jump, half-way as it is: nearer to it
            double half = 0.5 * Math.min(jumps[0] - low, high - jumps[0]);
            planes.add(jumps[0] - half);
            planes.add(jumps[0] + half);
        }
        return planes;
    }
}
