package org.dosegate.engine.contour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dosegate.engine.contour.ContourTracer.PlaneOffset;
import org.dosegate.engine.contour.TracedContours.Place;
import org.dosegate.engine.geometry.PlanarContours;

/** Chooses the planes on which a solid is contoured. */
final class PlaneOffsets {
    /** A closing plane is worth its place when an end would else be wrong by this share of the volume. */
    private static final double WORTH = 1e-3;

    /** A closing plane is no nearer to the plane before it than this, or than a quarter of the spacing. */
    private static final double LEAST_DISTANCE_MM = 0.5;

    /** Sections that the volume beyond a plane is summed from. */
    private static final int SAMPLES = 6;

    /** Ends are found to a thousandth of the spacing. */
    private static final int HALVINGS = 10;

    private final SectionTracer tracer;
    private final List<PlaneOffset> planes = new ArrayList<>();

    private PlaneOffsets(SectionTracer tracer) {
        this.tracer = tracer;
    }

    /**
     * Planes that meet the solid: the source's, those that continue them, closing ones. In no order.
     *
     * @param own whether the solid is that between the source's contours: its planes then hold all that a reader needs to end it alike
     */
    static List<PlaneOffset> choose(SectionTracer tracer, PlanarContours source, boolean own) {
        PlaneOffsets offsets = new PlaneOffsets(tracer);
        offsets.regular(source);
        double spacing = 2 * Math.min(source.endCapMm(true), source.endCapMm(false));
        if (offsets.planes.size() < 2) {
            offsets.thin(spacing);
        } else if (!own) {
            double volume = offsets.volumeMm3();
            offsets.close(volume, -1);
            offsets.close(volume, 1);
        }
        return offsets.planes;
    }

    private void regular(PlanarContours source) {
        List<PlanarContours.Plane> given = source.planes();
        int n = given.size();
        double below = 2 * source.endCapMm(true);
        double above = 2 * source.endCapMm(false);
        double first = given.get(0).offsetMm();
        double last = given.get(n - 1).offsetMm();
        for (int k = (int) Math.ceil((first - tracer.lowMm()) / below); k > 0; k--) {
            add(continued(first, -k * below), Place.CONTINUED);
        }
        given.forEach(plane -> add(plane.offsetMm(), Place.SOURCE));
        for (int k = 1; last + k * above < tracer.highMm(); k++) {
            add(continued(last, k * above), Place.CONTINUED);
        }
    }

    /** Sums of decimal spacings, without the digits that binary numbers add. */
    private static double continued(double from, double by) {
        return Math.rint((from + by) * 1e6) / 1e6;
    }

    private void add(double offset, Place place) {
        if (!tracer.isEmpty(offset)) {
            planes.add(new PlaneOffset(offset, place));
        }
    }

    private double volumeMm3() {
        double sum = 0;
        for (int k = 0; k < planes.size(); k++) {
            double before = k > 0 ? planes.get(k).mm() - planes.get(k - 1).mm() : spacingAtEnd(-1);
            double after = k + 1 < planes.size()
                    ? planes.get(k + 1).mm() - planes.get(k).mm()
                    : spacingAtEnd(1);
            sum += tracer.areaMm2(planes.get(k).mm()) * 0.5 * (before + after);
        }
        return sum;
    }

    private double spacingAtEnd(int direction) {
        return Math.abs(outermost(direction, 0) - outermost(direction, 1));
    }

    /** The outermost plane on a side, or one further in. */
    private double outermost(int direction, int inwards) {
        return planes.get(direction < 0 ? inwards : planes.size() - 1 - inwards).mm();
    }

    /** Puts a closing plane at an end where one is needed. */
    private void close(double volumeMm3, int direction) {
        double last = outermost(direction, 0);
        double spacing = spacingAtEnd(direction);
        double beyond = endBeyond(last, direction * spacing);
        if (wrongMm3(direction, beyond) <= WORTH * volumeMm3) {
            return;
        }
        double step = beyond * 2 / 3; // and half of it again is the end
        if (step >= Math.min(LEAST_DISTANCE_MM, spacing / 4)) {
            put(last + direction * step, direction);
        } else {
            // Too near to the last plane: the closing plane takes its place.
            planes.remove(direction < 0 ? 0 : planes.size() - 1);
            put(last - direction * spacing + direction * (spacing + beyond) * 2 / 3, direction);
        }
    }

    /**
     * By how much the end is wrong for a reader who lets the section go on for half a spacing beyond the last plane as it changed before: the difference
     * between what the areas of the outermost planes foretell there and what there is.
     */
    private double wrongMm3(int direction, double beyond) {
        double last = outermost(direction, 0);
        double spacing = spacingAtEnd(direction);
        double area = tracer.areaMm2(last);
        double change = area - tracer.areaMm2(outermost(direction, 1));
        double bend = 0;
        if (planes.size() > 2) {
            // Per spacing squared; planes further in may be further apart or closer.
            double before = Math.abs(outermost(direction, 1) - outermost(direction, 2)) / spacing;
            double changeBefore =
                    (tracer.areaMm2(outermost(direction, 1)) - tracer.areaMm2(outermost(direction, 2))) / before;
            bend = (change - changeBefore) / (1 + before);
        }
        double foretold = 0;
        double there = 0;
        for (int k = 0; k < SAMPLES; k++) {
            double share = (k + 0.5) / SAMPLES;
            double t = 0.5 * share;
            foretold += Math.max(0, area + t * change + t * (1 + t) * bend) * 0.5 * spacing / SAMPLES;
            there += tracer.areaMm2(last + direction * share * beyond) * beyond / SAMPLES;
        }
        return Math.abs(foretold - there);
    }

    private void put(double offset, int direction) {
        PlaneOffset closing = new PlaneOffset(Math.rint(offset * 1000) / 1000, Place.CLOSING);
        planes.add(direction < 0 ? 0 : planes.size(), closing);
    }

    /** How far the solid goes on beyond an offset at which there is something of it, at most a spacing. */
    private double endBeyond(double last, double spacing) {
        double something = 0;
        double nothing = 1;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = 0.5 * (something + nothing);
            if (tracer.isEmpty(last + middle * spacing)) {
                nothing = middle;
            } else {
                something = middle;
            }
        }
        return something * Math.abs(spacing);
    }

    /** What lies between two planes, or on one alone, gets two planes of its own whose half spacings end where it does. */
    private void thin(double spacing) {
        Optional<Double> met = planes.isEmpty()
                ? somewhere(spacing)
                : Optional.of(planes.get(0).mm());
        planes.clear();
        if (met.isPresent()) {
            double low = met.get() - endBeyond(met.get(), -spacing);
            double high = met.get() + endBeyond(met.get(), spacing);
            put(low + (high - low) / 4, -1);
            put(high - (high - low) / 4, 1);
        }
    }

    private Optional<Double> somewhere(double spacing) {
        double step = spacing / 16;
        for (double w = tracer.lowMm() + step / 2; w < tracer.highMm(); w += step) {
            if (!tracer.isEmpty(w)) {
                return Optional.of(w);
            }
        }
        return Optional.empty();
    }
}
