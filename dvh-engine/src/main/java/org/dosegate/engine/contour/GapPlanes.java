package org.dosegate.engine.contour;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dosegate.engine.solid.SlabVolumes;

/** Where further planes are best put between two, or between the outermost one and the solid's end. */
final class GapPlanes {
    /** Planes at this distance have none added between them but at jumps, mm. */
    private static final double LEAST_SPACING_MM = 0.5;

    /** Where a part ends between two planes a further one has this share of the part's rest before it. */
    private static final double NEAR_END = 0.7;

    /** A jump counts when half the gap with the section on its wrong side is this share of the gap's error. */
    private static final double JUMP_SHARE = 0.1;

    /** A plane so near to a jump may show the section on either side of it, mm. */
    private static final double AT_PLANE_MM = 1e-3;

    private final SectionTracer tracer;
    private final SlabVolumes meant;

    GapPlanes(SectionTracer tracer, SlabVolumes meant) {
        this.tracer = tracer;
        this.meant = meant;
    }

    /**
     * Further planes in a gap.
     *
     * @param low a plane, mm
     * @param high the next one, or where the solid ends, mm
     * @param isPlane whether there is a plane at {@code high}
     * @param error by how much the gap is read wrongly, mm3
     */
    List<Double> of(double low, double high, boolean isPlane, double error) {
        double[] jumps = jumps(low, high, error);
        return jumps.length > 0 ? JumpPlanes.between(low, high, isPlane, jumps) : smooth(low, high);
    }

    /**
     * Further planes below the lowest one.
     *
     * @param low where the solid ends, mm
     * @param high the lowest plane, mm
     * @param error by how much the gap is read wrongly, mm3
     */
    List<Double> belowAll(double low, double high, double error) {
        double[] jumps = jumps(low, high, error);
        if (jumps.length == 0) {
            return smooth(low, high);
        }
        double[] mirrored = IntStream.range(0, jumps.length)
                .mapToDouble(k -> -jumps[jumps.length - 1 - k])
                .toArray();
        return JumpPlanes.between(-high, -low, false, mirrored).stream()
                .map(w -> -w)
                .toList();
    }

    private List<Double> smooth(double low, double high) {
        if (high - low <= LEAST_SPACING_MM) {
            return List.of();
        }
        double middle = 0.5 * (low + high);
        if (!tracer.isEmpty(middle)) {
            return List.of(middle);
        }
        // Between two parts there is nothing: their ends are what can be told better.
        return List.of(
                low + NEAR_END * tracer.endBeyondMm(low, middle - low),
                high - NEAR_END * tracer.endBeyondMm(high, middle - high));
    }

    private double[] jumps(double low, double high, double error) {
        double half = 0.5 * (high - low);
        double within = 0.5 * JumpPlanes.LEAST_DISTANCE_MM;
        return Arrays.stream(meant.knotsMm(low - AT_PLANE_MM, high + AT_PLANE_MM))
                .filter(w -> Math.abs(meant.jumpMm2(w)) * half > JUMP_SHARE * error)
                .map(w -> Math.max(low + within, Math.min(high - within, w)))
                .toArray();
    }
}
