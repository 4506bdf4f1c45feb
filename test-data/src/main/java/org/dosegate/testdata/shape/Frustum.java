package org.dosegate.testdata.shape;

/**
 * A cylinder, cone or truncated cone about the z axis, centred at mid-height.
 *
 * @param lowRadiusMm radius at z = -height/2; 0 for a cone's apex
 * @param highRadiusMm radius at z = +height/2
 * @param heightMm height
 */
public record Frustum(double lowRadiusMm, double highRadiusMm, double heightMm) implements Solid {
    /** Radii that are not both 0, and a positive height. */
    public Frustum {
        if (!(lowRadiusMm >= 0 && highRadiusMm >= 0 && lowRadiusMm + highRadiusMm > 0 && heightMm > 0)) {
            throw new IllegalArgumentException("not a body");
        }
    }

    /** A cylinder. */
    public static Frustum cylinder(double radiusMm, double heightMm) {
        return new Frustum(radiusMm, radiusMm, heightMm);
    }

    /** A cone with its apex at z = -height/2. */
    public static Frustum cone(double radiusMm, double heightMm) {
        return new Frustum(0, radiusMm, heightMm);
    }

    @Override
    public double signedMm(double x, double y, double z) {
        double slope = (highRadiusMm - lowRadiusMm) / heightMm;
        double middle = 0.5 * (lowRadiusMm + highRadiusMm);
        double side = (Math.sqrt(x * x + y * y) - middle - slope * z) / Math.sqrt(1 + slope * slope);
        return Math.max(side, Math.abs(z) - 0.5 * heightMm);
    }

    @Override
    public Bounds bounds() {
        double r = Math.max(lowRadiusMm, highRadiusMm);
        return Bounds.around(r, r, 0.5 * heightMm);
    }

    @Override
    public double detailMm() {
        return Math.min(Math.max(lowRadiusMm, highRadiusMm), heightMm) / 2;
    }

    @Override
    public double[] levelsMm() {
        return new double[] {-0.5 * heightMm, 0.5 * heightMm};
    }
}
