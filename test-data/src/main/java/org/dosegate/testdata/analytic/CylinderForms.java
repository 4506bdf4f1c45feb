package org.dosegate.testdata.analytic;

/** Cylinders in linear doses. t is measured from mid-height on the axis. */
public final class CylinderForms {
    private CylinderForms() {}

    /** pi r^2 h. */
    public static double volumeMm3(double radiusMm, double heightMm) {
        return Math.PI * radiusMm * radiusMm * heightMm;
    }

    /** Area of a disc beyond a chord at distance t: r^2 acos(t / r) - t sqrt(r^2 - t^2). */
    public static double segmentMm2(double tMm, double radiusMm) {
        double c = Math.max(-1, Math.min(1, radiusMm > 0 ? tMm / radiusMm : Math.signum(tMm)));
        return radiusMm * radiusMm * (Math.acos(c) - c * Math.sqrt((1 - c) * (1 + c)));
    }

    /** Dose along the axis: pi r^2 (h / 2 - t). */
    public static double capAxialMm3(double tMm, double radiusMm, double heightMm) {
        double half = heightMm / 2;
        return Math.PI * radiusMm * radiusMm * (half - Math.max(-half, Math.min(half, tMm)));
    }

    /** Dose across the axis: h times the disc's segment. */
    public static double capAcrossMm3(double tMm, double radiusMm, double heightMm) {
        return heightMm * segmentMm2(tMm, radiusMm);
    }

    /**
     * Dose at an angle a to the axis, 0 &lt; a &lt; pi / 2: tan a [F((t + h/2 cos a) / sin a) - F((t - h/2 cos a) / sin a)], F being the
     * antiderivative of the segment's area that is 0 from r on.
     */
    public static double capObliqueMm3(double tMm, double radiusMm, double heightMm, double angleRad) {
        double ca = Math.cos(angleRad);
        double sa = Math.sin(angleRad);
        if (!(ca > 1e-9 && sa > 1e-9)) {
            throw new IllegalArgumentException(
                    "the angle must lie between 0 and pi/2: use the axial or the across form");
        }
        double up = (tMm + 0.5 * heightMm * ca) / sa;
        double low = (tMm - 0.5 * heightMm * ca) / sa;
        return sa / ca * (segmentIntegral(up, radiusMm) - segmentIntegral(low, radiusMm));
    }

    /** r^2 (u acos(u/r) - sqrt(r^2 - u^2)) + (r^2 - u^2)^(3/2) / 3 on [-r, r], 0 above, linear with slope pi r^2 below. */
    private static double segmentIntegral(double u, double r) {
        double c = Math.max(-r, Math.min(r, u));
        double q = Math.sqrt((r - c) * (r + c));
        double f = r * r * (c * Math.acos(c / r) - q) + q * q * q / 3;
        return u < -r ? f + Math.PI * r * r * (u + r) : f;
    }
}
