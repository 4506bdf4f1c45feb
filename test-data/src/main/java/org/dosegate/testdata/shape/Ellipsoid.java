package org.dosegate.testdata.shape;

/**
 * |x/a|^n + |y/b|^n + |z/c|^n &lt;= 1 about the origin: an ellipsoid for n = 2, towards a box for larger n (superellipsoid).
 *
 * @param a semi-axis in x, mm
 * @param b semi-axis in y, mm
 * @param c semi-axis in z, mm
 * @param exponent n, at least 2
 */
public record Ellipsoid(double a, double b, double c, double exponent) implements Solid {
    /** Positive semi-axes and an exponent of at least 2, below which the function would be too steep. */
    public Ellipsoid {
        if (!(a > 0 && b > 0 && c > 0 && exponent >= 2)) {
            throw new IllegalArgumentException("semi-axes must be positive, the exponent at least 2");
        }
    }

    /** An ordinary ellipsoid. */
    public Ellipsoid(double a, double b, double c) {
        this(a, b, c, 2);
    }

    /** A ball of a radius, mm. */
    public static Ellipsoid ball(double radiusMm) {
        return new Ellipsoid(radiusMm, radiusMm, radiusMm, 2);
    }

    @Override
    public double signedMm(double x, double y, double z) {
        double u = x / a;
        double v = y / b;
        double w = z / c;
        // The n-norm's gradient has a Euclidean length of at most 1 for n >= 2, so this is at most as steep as 1.
        double norm = exponent == 2
                ? Math.sqrt(u * u + v * v + w * w)
                : Math.pow(
                        Math.pow(Math.abs(u), exponent)
                                + Math.pow(Math.abs(v), exponent)
                                + Math.pow(Math.abs(w), exponent),
                        1 / exponent);
        return (norm - 1) * Math.min(a, Math.min(b, c));
    }

    @Override
    public Bounds bounds() {
        return Bounds.around(a, b, c);
    }

    @Override
    public double detailMm() {
        return Math.min(a, Math.min(b, c)) / 2;
    }

    @Override
    public double[] levelsMm() {
        return new double[0];
    }
}
