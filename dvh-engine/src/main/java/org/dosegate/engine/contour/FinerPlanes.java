package org.dosegate.engine.contour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dosegate.engine.contour.TracedContours.Place;
import org.dosegate.engine.contour.TracedContours.Plane;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.solid.SlabVolumes;

/**
 * Adds planes where contours on the regular ones would be read as another solid. What they are read as is computed, and compared slab by slab with what was
 * meant; where the differences add up to too much between any two offsets, the worst slabs get further planes: on both sides of a jump of the section, else in the middle.
 */
final class FinerPlanes {
    /** The volume between any two offsets may differ by this share of the whole. */
    private static final double TOLERANCE = 1e-3;

    /** Planes are added in this many rounds at most. */
    private static final int ROUNDS = 8;

    /** A round is worth its planes when it leaves less than this share of the difference. */
    private static final double WORTH = 0.9;

    /** So many rounds in a row may not be worth their planes. */
    private static final int FRUITLESS = 1;

    private final SectionTracer tracer;
    private final GapPlanes within;
    private final ReadingError reading;
    private final List<PlaneOffset> regular;
    /** Of the solid, about: from the sections of the regular planes. */
    private final double volumeMm3;

    /** Of a solid and the planes, at least two and ascending, that are traced in any case. */
    FinerPlanes(SectionTracer tracer, SlabVolumes meant, BetweenSlices betweenSlices, List<PlaneOffset> regular) {
        this.tracer = tracer;
        this.within = new GapPlanes(tracer, meant);
        this.reading = new ReadingError(meant, betweenSlices);
        this.regular = regular;
        this.volumeMm3 = volumeMm3();
    }

    private double volumeMm3() {
        double sum = 0;
        for (int k = 0; k < regular.size(); k++) {
            int before = Math.max(0, k - 1);
            int after = Math.min(regular.size() - 1, k + 1);
            double spacing = (regular.get(after).mm() - regular.get(before).mm()) / (after - before);
            sum += tracer.areaMm2(regular.get(k).mm()) * spacing;
        }
        return sum;
    }

    /** The best contours that were found. */
    TracedContours best() {
        List<PlaneOffset> planes = regular;
        SolidEnds ends = SolidEnds.of(tracer, regular);
        TracedContours best = null;
        double least = Double.POSITIVE_INFINITY;
        int without = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            List<PlaneOffset> closed = ClosingPlanes.with(tracer, ends, planes, volumeMm3);
            if (round > 0) {
                List<PlaneOffset> even = with(planes, EvenPlanes.missing(closed));
                if (even.size() > planes.size()) {
                    planes = even;
                    closed = ClosingPlanes.with(tracer, ends, planes, volumeMm3);
                }
            }
            TracedContours contours = tracer.contours(closed);
            double[] errors = reading.mm3(contours);
            double error = ReadingError.most(errors);
            without = error < WORTH * least ? 0 : without + 1;
            if (error < least) {
                least = error;
                best = contours;
            }
            if (error <= TOLERANCE * volumeMm3 || without > FRUITLESS) {
                return best;
            }
            List<PlaneOffset> more = finer(planes, ends, byGap(planes, contours, errors));
            if (more.size() == planes.size()) {
                return best;
            }
            planes = more;
        }
        return best;
    }

    /** Sums errors over the gaps below, between and above the planes: closing planes have slabs of their own. */
    private static double[] byGap(List<PlaneOffset> planes, TracedContours contours, double[] errors) {
        double[] sums = new double[planes.size() + 1];
        List<Plane> traced = contours.planes();
        for (int k = 0; k < errors.length; k++) {
            double from = k == 0 ? Double.NEGATIVE_INFINITY : traced.get(k - 1).offsetMm();
            double to = k == traced.size()
                    ? Double.POSITIVE_INFINITY
                    : traced.get(k).offsetMm();
            double middle = k == 0 || k == traced.size() ? from + to : 0.5 * (from + to);
            int gap = (int) planes.stream().filter(plane -> plane.mm() < middle).count();
            sums[gap] += errors[k];
        }
        return sums;
    }

    private List<PlaneOffset> finer(List<PlaneOffset> planes, SolidEnds ends, double[] errors) {
        double[] left = errors.clone();
        List<Integer> worstFirst = IntStream.range(0, errors.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -Math.abs(errors[k])))
                .toList();
        List<Double> more = new ArrayList<>();
        for (int gap : worstFirst) {
            if (ReadingError.most(left) <= 0.5 * TOLERANCE * volumeMm3) {
                break;
            }
            left[gap] = 0;
            boolean isPlane = gap > 0 && gap < planes.size();
            double low = gap == 0 ? ends.lowMm() : planes.get(gap - 1).mm();
            double high = gap == planes.size() ? ends.highMm() : planes.get(gap).mm();
            double error = Math.abs(errors[gap]);
            more.addAll(gap == 0 ? within.belowAll(low, high, error) : within.of(low, high, isPlane, error));
        }
        return with(planes, more);
    }

    /** The planes and those at further offsets that meet the solid and are not too near to others, ascending. */
    private List<PlaneOffset> with(List<PlaneOffset> planes, List<Double> offsets) {
        TreeMap<Double, PlaneOffset> all = new TreeMap<>();
        planes.forEach(plane -> all.put(plane.mm(), plane));
        for (double offset : offsets) {
            PlaneOffset plane = PlaneOffset.rounded(offset, Place.BETWEEN);
            boolean free = all.subMap(
                            plane.mm() - JumpPlanes.LEAST_DISTANCE_MM, plane.mm() + JumpPlanes.LEAST_DISTANCE_MM)
                    .isEmpty();
            if (free && !tracer.isEmpty(plane.mm())) {
                all.put(plane.mm(), plane);
            }
        }
        return List.copyOf(all.values());
    }
}
