package org.dosegate.testdata.analytic;

import org.dosegate.engine.geometry.Vec3;

/** Balls, ellipsoids and spherical shells in linear doses: Archimedes' cap, and its affine image. */
public final class BallForms {
    private BallForms() {}

    /** 4 pi r^3 / 3. */
    public static double volumeMm3(double radiusMm) {
        return 4 * Math.PI * radiusMm * radiusMm * radiusMm / 3;
    }

    /** Volume of a ball beyond a plane at distance t from its centre: pi (r - t)^2 (2 r + t) / 3. */
    public static double capMm3(double tMm, double radiusMm) {
        double t = Math.max(-radiusMm, Math.min(radiusMm, tMm));
        return Math.PI * (radiusMm - t) * (radiusMm - t) * (2 * radiusMm + t) / 3;
    }

    /**
     * The plane, as a share t / r of the radius, beyond which a share v of a ball lies: the root of s^3 - 3 s + 2 - 4 v = 0 in [-1, 1],
     * s = 2 cos((2 pi - acos(2 v - 1)) / 3). D(x %) of a ball or ellipsoid follows.
     */
    public static double capInverse(double share) {
        double c = Math.max(-1, Math.min(1, 2 * share - 1));
        return 2 * Math.cos((2 * Math.PI - Math.acos(c)) / 3);
    }

    /** Volume of an ellipsoid along the axes beyond a plane: that of a ball whose radius is the half-width |diag(a) u|, scaled. */
    public static double ellipsoidCapMm3(double tMm, double a, double b, double c, Vec3 direction) {
        double halfWidth = new Vec3(a * direction.x(), b * direction.y(), c * direction.z()).length();
        return capMm3(tMm / halfWidth, 1) * a * b * c;
    }

    /** Volume of the shell between two concentric spheres beyond a plane. */
    public static double shellCapMm3(double tMm, double innerMm, double outerMm) {
        return capMm3(tMm, outerMm) - capMm3(tMm, innerMm);
    }

    /**
     * Volume that two balls share, their centres a distance apart: the lens of two caps. In any radial dose with radius q(d) this is
     * V(d) of a ball that lies off the dose's centre.
     */
    public static double lensMm3(double radiusMm, double otherRadiusMm, double distanceMm) {
        double r = radiusMm;
        double q = otherRadiusMm;
        double d = distanceMm;
        if (d >= r + q) {
            return 0;
        }
        if (d <= Math.abs(r - q)) {
            return volumeMm3(Math.min(r, q));
        }
        double s = r + q - d;
        return Math.PI * s * s * (d * d + 2 * d * (r + q) - 3 * (r - q) * (r - q)) / (12 * d);
    }
}
