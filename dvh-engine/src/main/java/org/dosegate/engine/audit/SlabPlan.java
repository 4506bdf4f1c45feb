package org.dosegate.engine.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides a range of offsets into slabs, each to be looked at in its middle. Slabs end half-way between contour planes, where sections may jump, and, where planes are
 * far apart, at the planes; near the ends of solids they are thin.
 */
final class SlabPlan {
    /** How far from an end of a solid slabs end, mm: the surface there is met to half of the least of these. */
    private static final double[] NEAR_ENDS_MM = {0, 0.1, 0.4};

    /** Slabs are not thinner than this, mm. */
    private static final double LEAST_MM = 1e-3;

    private final double[] boundsMm;

    private SlabPlan(double[] boundsMm) {
        this.boundsMm = boundsMm;
    }

    /**
     * Divides a range.
     *
     * @param planesMm offsets of contour planes, ascending, from below the range to above it
     * @param endsMm where solids end, mm; the range is from the first to the last of them, and a little more
     * @param stepMm slabs are at most this thick, mm
     */
    static SlabPlan of(double[] planesMm, double[] endsMm, double stepMm) {
        List<Double> bounds = new ArrayList<>();
        for (int k = 0; k < planesMm.length; k++) {
            double p = planesMm[k];
            double low = k > 0 ? 0.5 * (planesMm[k - 1] + p) : p - 0.5 * (planesMm[1] - p);
            double high = k + 1 < planesMm.length ? 0.5 * (p + planesMm[k + 1]) : p + 0.5 * (p - planesMm[k - 1]);
            if (high - low <= stepMm) {
                divide(low, high, stepMm, bounds);
            } else {
                divide(low, p, stepMm, bounds);
                divide(p, high, stepMm, bounds);
            }
        }
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (double end : endsMm) {
            for (double near : NEAR_ENDS_MM) {
                bounds.add(end - near);
                bounds.add(end + near);
            }
            first = Math.min(first, end);
            last = Math.max(last, end);
        }
        double margin = NEAR_ENDS_MM[NEAR_ENDS_MM.length - 1];
        double from = first - margin;
        double to = last + margin;
        double[] sorted = bounds.stream()
                .mapToDouble(Double::doubleValue)
                .filter(w -> w >= from && w <= to)
                .sorted()
                .toArray();
        int count = 0;
        for (double w : sorted) {
            if (count == 0 || w - sorted[count - 1] > LEAST_MM) {
                sorted[count++] = w;
            }
        }
        return new SlabPlan(Arrays.copyOf(sorted, count));
    }

    private static void divide(double low, double high, double stepMm, List<Double> bounds) {
        int parts = Math.max(1, (int) Math.ceil((high - low) / stepMm - 1e-6));
        for (int k = 0; k <= parts; k++) {
            bounds.add(low + (high - low) * k / parts);
        }
    }

    int slabs() {
        return boundsMm.length - 1;
    }

    double middleMm(int slab) {
        return 0.5 * (boundsMm[slab] + boundsMm[slab + 1]);
    }

    double[] middlesMm() {
        return IntStream.range(0, slabs()).mapToDouble(this::middleMm).toArray();
    }

    double thicknessMm(int slab) {
        return boundsMm[slab + 1] - boundsMm[slab];
    }

    /** The slab that holds an offset, or the first or last one. */
    int slabAt(double wMm) {
        int at = Arrays.binarySearch(boundsMm, wMm);
        return Math.max(0, Math.min(slabs() - 1, at >= 0 ? at : -at - 2));
    }
}
