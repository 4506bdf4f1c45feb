package org.dosegate.engine.contour;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.engine.contour.TracedContours.Place;

/** Puts a plane at an end of a solid where the half spacing that is read beyond the last one would else miss it. */
final class ClosingPlanes {
    /** A closing plane is worth its place when an end would else be wrong by this share of the volume. */
    private static final double WORTH = 1e-3;

    /** A closing plane is no nearer to the plane before it than this, or than a quarter of the spacing. */
    private static final double LEAST_DISTANCE_MM = 0.5;

    /** Sections that the volume beyond a plane is summed from. */
    private static final int SAMPLES = 6;

    private final SectionTracer tracer;
    private final SolidEnds ends;
    private final List<PlaneOffset> planes;

    private ClosingPlanes(SectionTracer tracer, SolidEnds ends, List<PlaneOffset> planes) {
        this.tracer = tracer;
        this.ends = ends;
        this.planes = planes;
    }

    /** The planes, at least two and ascending, and closing ones where they are needed. */
    static List<PlaneOffset> with(SectionTracer tracer, SolidEnds ends, List<PlaneOffset> planes, double volumeMm3) {
        ClosingPlanes closed = new ClosingPlanes(tracer, ends, new ArrayList<>(planes));
        closed.close(volumeMm3, -1);
        closed.close(volumeMm3, 1);
        return closed.planes;
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
        double beyond = ends.beyondMm(last, direction);
        if (wrongMm3(direction, beyond) <= WORTH * volumeMm3) {
            return;
        }
        double step = beyond * 2 / 3; // and half of it again is the end
        if (step >= Math.max(JumpPlanes.LEAST_DISTANCE_MM, Math.min(LEAST_DISTANCE_MM, spacing / 4))) {
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
        planes.add(direction < 0 ? 0 : planes.size(), PlaneOffset.rounded(offset, Place.CLOSING));
    }
}
