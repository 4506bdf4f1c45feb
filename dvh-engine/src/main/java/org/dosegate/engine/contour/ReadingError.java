package org.dosegate.engine.contour;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;
import org.dosegate.engine.solid.SlabVolumes;

/** By how much the solid that contours are read as differs from the one that they were made of, between each two planes and beyond the ends. */
final class ReadingError {
    private final SlabVolumes meant;
    private final BetweenSlices betweenSlices;
    private final Map<Range, Double> meantMm3 = new HashMap<>();

    private record Range(double fromMm, double toMm) {}

    ReadingError(SlabVolumes meant, BetweenSlices betweenSlices) {
        this.meant = meant;
        this.betweenSlices = betweenSlices;
    }

    /**
     * What is read differs by so much.
     *
     * @return mm3, positive where more is read than was meant: first below the first plane, then above each
     */
    double[] mm3(TracedContours contours) {
        List<TracedContours.Plane> planes = contours.planes();
        Optional<SlabVolumes> read = SlabVolumes.of(Region.of(contours.toPlanarContours()), betweenSlices);
        double low = Math.min(meant.lowMm(), read.map(SlabVolumes::lowMm).orElse(meant.lowMm()));
        double high = Math.max(meant.highMm(), read.map(SlabVolumes::highMm).orElse(meant.highMm()));
        double[] errors = new double[planes.size() + 1];
        for (int k = 0; k < errors.length; k++) {
            double from = k == 0 ? low : planes.get(k - 1).offsetMm();
            double to = k == planes.size() ? high : planes.get(k).offsetMm();
            double there = read.map(solid -> solid.mm3(from, to)).orElse(0.0);
            errors[k] = there - meantMm3(from, to);
        }
        return errors;
    }

    /**
     * How far the volume between any two offsets can be off: no dose that rises and falls once along the normal has a point of its histogram that is
     * farther off.
     *
     * @param errors signed ones of the slabs, in order
     */
    static double most(double[] errors) {
        double sum = 0;
        double least = 0;
        double largest = 0;
        for (double error : errors) {
            sum += error;
            least = Math.min(least, sum);
            largest = Math.max(largest, sum);
        }
        return largest - least;
    }

    private double meantMm3(double from, double to) {
        return meantMm3.computeIfAbsent(new Range(from, to), range -> meant.mm3(range.fromMm, range.toMm));
    }
}
