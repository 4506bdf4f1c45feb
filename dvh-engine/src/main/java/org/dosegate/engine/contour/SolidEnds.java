package org.dosegate.engine.contour;

import java.util.List;

/**
 * Where a solid ends along the normal.
 *
 * @param lowMm offset below which there is nothing of it
 * @param highMm offset above which there is nothing of it
 */
record SolidEnds(double lowMm, double highMm) {

    /** The ends of a solid whose outermost planes are known: beyond them, after the same spacing, there is nothing of it. */
    static SolidEnds of(SectionTracer tracer, List<PlaneOffset> planes) {
        int n = planes.size();
        double low = planes.get(0).mm();
        double high = planes.get(n - 1).mm();
        return new SolidEnds(
                low - tracer.endBeyondMm(low, low - planes.get(1).mm()),
                high + tracer.endBeyondMm(high, high - planes.get(n - 2).mm()));
    }

    /** How far it goes on from an offset, to the low end or to the high one. */
    double beyondMm(double offsetMm, int direction) {
        return direction < 0 ? offsetMm - lowMm : highMm - offsetMm;
    }
}
