package org.dosegate.engine.contour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dosegate.engine.contour.TracedContours.Place;

/** Keeps finer planes from looking as if slices were missing: where most distances are the finer ones, the others are halved. */
final class EvenPlanes {
    /** A distance this many times the usual one looks like a missing slice. */
    private static final double GAP = 1.5;

    private static final double EQUAL_SHARE = 0.02;

    private EvenPlanes() {}

    /** The planes, ascending, and those in the middle of what would look like gaps. */
    static List<PlaneOffset> of(SectionTracer tracer, List<PlaneOffset> planes) {
        double[] distances = new double[planes.size() - 1];
        for (int k = 0; k < distances.length; k++) {
            distances[k] = planes.get(k + 1).mm() - planes.get(k).mm();
        }
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        double usual = sorted[(sorted.length - 1) / 2];
        boolean onlyGaps =
                Arrays.stream(distances).allMatch(d -> d >= GAP * usual || Math.abs(d - usual) <= EQUAL_SHARE * usual);
        if (!onlyGaps) {
            return planes;
        }
        List<PlaneOffset> even = new ArrayList<>();
        for (int k = 0; k < planes.size(); k++) {
            even.add(planes.get(k));
            if (k < distances.length && distances[k] >= GAP * usual) {
                PlaneOffset middle = PlaneOffset.rounded(planes.get(k).mm() + 0.5 * distances[k], Place.BETWEEN);
                if (!tracer.isEmpty(middle.mm())) {
                    even.add(middle);
                }
            }
        }
        return even;
    }
}
