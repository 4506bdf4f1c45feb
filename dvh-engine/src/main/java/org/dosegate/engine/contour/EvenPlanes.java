package org.dosegate.engine.contour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps finer planes from looking as if slices were missing: where most distances are the finer ones, the others are halved. */
final class EvenPlanes {
    /** A distance this many times the usual one looks like a missing slice. */
    private static final double GAP = 1.5;

    private static final double EQUAL_SHARE = 0.02;
    private static final double EQUAL_MM = 0.02;

    private EvenPlanes() {}

    /** Offsets in the middle of what would look like gaps between ascending planes. */
    static List<Double> missing(List<PlaneOffset> planes) {
        double[] distances = new double[planes.size() - 1];
        for (int k = 0; k < distances.length; k++) {
            distances[k] = planes.get(k + 1).mm() - planes.get(k).mm();
        }
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        double usual = sorted[(sorted.length - 1) / 2];
        double equal = Math.max(EQUAL_MM, EQUAL_SHARE * usual);
        if (Arrays.stream(distances).anyMatch(d -> d < GAP * usual && Math.abs(d - usual) > equal)) {
            return List.of();
        }
        List<Double> middles = new ArrayList<>();
        for (int k = 0; k < distances.length; k++) {
            if (distances[k] >= GAP * usual) {
                middles.add(planes.get(k).mm() + 0.5 * distances[k]);
            }
        }
        return middles;
    }
}
