package org.dosegate.engine.contour;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.engine.contour.TracedContours.Place;
import org.dosegate.engine.geometry.PlanarContours;

/** The source's planes that meet a solid, and those that continue them; of what lies between two of them, two planes of its own. */
final class RegularPlanes {
    /** Places looked at between two planes. */
    private static final int PLACES = 16;

    private RegularPlanes() {}

    /** At least two planes, ascending; none when nothing of the solid was met. */
    static List<PlaneOffset> of(SectionTracer tracer, PlanarContours source) {
        List<PlaneOffset> planes = met(tracer, source);
        return planes.size() < 2 ? thin(tracer, planes, source) : planes;
    }

    private static List<PlaneOffset> met(SectionTracer tracer, PlanarContours source) {
        List<PlanarContours.Plane> given = source.planes();
        double below = 2 * source.endCapMm(true);
        double above = 2 * source.endCapMm(false);
        double first = given.get(0).offsetMm();
        double last = given.get(given.size() - 1).offsetMm();
        List<PlaneOffset> planes = new ArrayList<>();
        for (int k = (int) Math.ceil((first - tracer.lowMm()) / below); k > 0; k--) {
            planes.add(continued(first, -k * below));
        }
        given.forEach(plane -> planes.add(new PlaneOffset(plane.offsetMm(), Place.SOURCE)));
        for (int k = 1; last + k * above < tracer.highMm(); k++) {
            planes.add(continued(last, k * above));
        }
        planes.removeIf(plane -> tracer.isEmpty(plane.mm()));
        return planes;
    }

    /** Sums of decimal spacings, without the digits that binary numbers add. */
    private static PlaneOffset continued(double from, double by) {
        return new PlaneOffset(Math.rint((from + by) * 1e6) / 1e6, Place.CONTINUED);
    }

    /** What lies between two planes, or on one alone, gets two planes of its own whose half spacings end where it does. */
    private static List<PlaneOffset> thin(SectionTracer tracer, List<PlaneOffset> planes, PlanarContours source) {
        double spacing = 2 * Math.min(source.endCapMm(true), source.endCapMm(false));
        double met =
                planes.isEmpty() ? somewhere(tracer, spacing) : planes.get(0).mm();
        if (Double.isNaN(met)) {
            return List.of();
        }
        double low = met - tracer.endBeyondMm(met, -spacing);
        double high = met + tracer.endBeyondMm(met, spacing);
        double quarter = (high - low) / 4;
        return List.of(
                PlaneOffset.rounded(low + quarter, Place.CLOSING), PlaneOffset.rounded(high - quarter, Place.CLOSING));
    }

    private static double somewhere(SectionTracer tracer, double spacing) {
        double step = spacing / PLACES;
        for (double w = tracer.lowMm() + step / 2; w < tracer.highMm(); w += step) {
            if (!tracer.isEmpty(w)) {
                return w;
            }
        }
        return Double.NaN;
    }
}
