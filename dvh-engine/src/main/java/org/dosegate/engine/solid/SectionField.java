package org.dosegate.engine.solid;

/**
 * How far the nodes of a plane are from a set that grows. The set grown by the element's section, shrunk to a share s of its size, is where {@code away - s * reach} is
 * negative; near its boundary that difference is a distance in lattice units. Where a side without a margin
 * bounds it, the difference jumps, and the floor has the distance.
 */
final class SectionField {
    /**
     * Where margins differ, the element reaches far from one node and hardly at all from the next. Deep inside the grown set the function ends here, lattice units, or
     * what is done to a function that bends would find holes at such a jump.
     */
    static final float DEEPEST = -3;

    /** Signed distance from the set, measured in the direction of the element's nearest contact. */
    private final float[] away;
    /** How far the element reaches in that direction; null when it is the same everywhere. */
    private final float[] reach;
    /** What the function is not below, however far the element reaches: minus the distance from a side that no margin moves, or {@link #DEEPEST}; null where all margins move. */
    private final float[] floor;
    /** Reach where the section of the element is a disc. */
    private final float evenReach;

    private SectionField(float[] away, float[] reach, float[] floor, float evenReach) {
        this.away = away;
        this.reach = reach;
        this.floor = floor;
        this.evenReach = evenReach;
    }

    /**
     * The distances of a solid's section, or of its complement if that is what grows.
     *
     * @param edges in units of the window's wide lattice
     */
    static SectionField of(PlaneEdges edges, LatticeWindow window, MarginElement element) {
        Lattice lattice = window.wide();
        float[] away = SignedDistance.of(edges, lattice);
        if (!element.grows()) {
            for (int k = 0; k < away.length; k++) {
                away[k] = -away[k];
            }
        }
        if (element.roundInPlane()) {
            return new SectionField(window.cut(away), null, null, (float) (element.uPlus() / lattice.pitchMm()));
        }
        float[] reach = new float[away.length];
        float[] floor = new GaugeDistance(lattice, element).set(edges, away, reach);
        return new SectionField(window.cut(away), window.cut(reach), floor == null ? null : window.cut(floor), 0);
    }

    // Below, no Math.min: it is a call in lightly compiled code, and these are the innermost loops of a margin.

    /** Lowers a function to this set's, grown by a share of the element's section. */
    void lower(float share, float[] out) {
        float[] a = away;
        if (reach == null) {
            float off = share * evenReach;
            for (int i = 0; i < out.length; i++) {
                float f = a[i] - off;
                out[i] = f < out[i] ? f : out[i];
            }
        } else if (floor != null) {
            lowerToFloor(share, out);
        } else {
            float[] r = reach;
            for (int i = 0; i < out.length; i++) {
                float f = a[i] - share * r[i];
                f = f > DEEPEST ? f : DEEPEST;
                out[i] = f < out[i] ? f : out[i];
            }
        }
    }

    /** Lowers a function to that of a set between this one and another, grown by a share of the element's section; t is 0 here and 1 there. */
    void lower(SectionField other, float t, float share, float[] out) {
        float[] a = away;
        float[] b = other.away;
        float s = 1 - t;
        if (reach == null) {
            float off = share * evenReach;
            for (int i = 0; i < out.length; i++) {
                float f = s * a[i] + t * b[i] - off;
                out[i] = f < out[i] ? f : out[i];
            }
        } else if (floor != null) {
            lowerToFloor(other, t, share, out);
        } else {
            float[] q = reach;
            float[] r = other.reach;
            for (int i = 0; i < out.length; i++) {
                float f = s * a[i] + t * b[i] - share * (s * q[i] + t * r[i]);
                f = f > DEEPEST ? f : DEEPEST;
                out[i] = f < out[i] ? f : out[i];
            }
        }
    }

    private void lowerToFloor(float share, float[] out) {
        for (int i = 0; i < out.length; i++) {
            float f = away[i] - share * reach[i];
            float g = floor[i];
            f = f > g ? f : g;
            out[i] = f < out[i] ? f : out[i];
        }
    }

    private void lowerToFloor(SectionField other, float t, float share, float[] out) {
        float s = 1 - t;
        for (int i = 0; i < out.length; i++) {
            float f = s * away[i] + t * other.away[i] - share * (s * reach[i] + t * other.reach[i]);
            float g = s * floor[i] + t * other.floor[i];
            f = f > g ? f : g;
            out[i] = f < out[i] ? f : out[i];
        }
    }
}
