package org.dosegate.engine.solid;

import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.Margins;

/**
 * What a set grows by, in the directions of a lattice: eight octants of ellipsoids with these semi-axes. A solid grows by it; a solid shrinks because its
 * complement grows by the mirrored one.
 *
 * @param grows whether the solid grows; otherwise its complement does
 * @param uMinus reach against the lattice's u direction, mm
 * @param uPlus reach along u, mm
 * @param vMinus reach against v, mm
 * @param vPlus reach along v, mm
 * @param nMinus reach against the normal, mm
 * @param nPlus reach along the normal, mm
 */
record MarginElement(
        boolean grows, double uMinus, double uPlus, double vMinus, double vPlus, double nMinus, double nPlus) {
    /** Directions that differ by less are the same; with margins that differ by 10 mm this is worth 0.01 mm. */
    private static final double ALIGNED = 1e-3;

    /**
     * The element of margins that all grow (none is negative).
     *
     * @param frame one for which {@link #fits} holds
     */
    static MarginElement growing(Margins margins, PlaneFrame frame) {
        return new MarginElement(
                true,
                reachMm(margins, frame.u().times(-1)),
                reachMm(margins, frame.u()),
                reachMm(margins, frame.v().times(-1)),
                reachMm(margins, frame.v()),
                reachMm(margins, frame.n().times(-1)),
                reachMm(margins, frame.n()));
    }

    /**
     * The mirrored element for margins by which a solid shrinks.
     *
     * @param margins by how much, none of them negative
     * @param frame one for which {@link #fits} holds
     */
    static MarginElement shrinking(Margins margins, PlaneFrame frame) {
        MarginElement e = growing(margins, frame);
        return new MarginElement(
                false,
                /* uMinus= */ e.uPlus,
                /* uPlus= */ e.uMinus,
                /* vMinus= */ e.vPlus,
                /* vPlus= */ e.vMinus,
                /* nMinus= */ e.nPlus,
                /* nPlus= */ e.nMinus);
    }

    /** How far the element of margins that are not negative reaches in a unit direction (its support function), mm. */
    static double reachMm(Margins m, Vec3 d) {
        double x = d.x() * (d.x() > 0 ? m.leftMm() : m.rightMm());
        double y = d.y() * (d.y() > 0 ? m.posteriorMm() : m.anteriorMm());
        double z = d.z() * (d.z() > 0 ? m.superiorMm() : m.inferiorMm());
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** Whether the element's sections across a frame's normal are alike and their axes lie along the frame. */
    static boolean fits(Margins m, PlaneFrame frame) {
        boolean sagittal = m.rightMm() == m.leftMm();
        boolean coronal = m.anteriorMm() == m.posteriorMm();
        boolean axial = m.inferiorMm() == m.superiorMm();
        boolean xy = m.leftMm() == m.posteriorMm();
        boolean yz = m.posteriorMm() == m.superiorMm();
        boolean xz = m.leftMm() == m.superiorMm();
        if (sagittal && coronal && axial && xy && yz) {
            return true;
        }
        if (along(frame.n()) && along(frame.u())) {
            return true;
        }
        if (Math.abs(frame.n().z()) > 1 - 0.5 * ALIGNED * ALIGNED) {
            return sagittal && coronal && xy;
        }
        if (Math.abs(frame.n().y()) > 1 - 0.5 * ALIGNED * ALIGNED) {
            return sagittal && axial && xz;
        }
        return Math.abs(frame.n().x()) > 1 - 0.5 * ALIGNED * ALIGNED && coronal && axial && yz;
    }

    private static boolean along(Vec3 d) {
        double largest = Math.max(Math.abs(d.x()), Math.max(Math.abs(d.y()), Math.abs(d.z())));
        return largest > 1 - 0.5 * ALIGNED * ALIGNED;
    }

    /** Whether there is a direction in the plane without a margin. */
    boolean staysInPlane() {
        return Math.min(Math.min(uMinus, uPlus), Math.min(vMinus, vPlus)) <= 0;
    }

    /** Whether the reach is the same in all directions of the plane. */
    boolean roundInPlane() {
        // Squares and roots of equal margins may differ in the last digits.
        double m = uPlus;
        return Math.abs(uMinus - m) < 1e-9 && Math.abs(vMinus - m) < 1e-9 && Math.abs(vPlus - m) < 1e-9;
    }

    /**
     * Size of the element's section at a height above its centre, as a share of the one through its centre.
     *
     * @return NaN beyond the element
     */
    double shareAt(double heightMm) {
        double m = heightMm >= 0 ? nPlus : nMinus;
        if (heightMm == 0) {
            return 1;
        }
        double x = heightMm / m;
        return x * x <= 1 ? Math.sqrt(1 - x * x) : Double.NaN;
    }
}
