package org.dosegate.testdata.analytic;

import org.dosegate.engine.geometry.Vec3;

/** Boxes in linear doses of any direction and in exponential doses. */
public final class BoxForms {
    private BoxForms() {}

    /** Volume of a centred box a x b x c beyond the plane p . u = t, u a unit vector of any direction. */
    public static double capMm3(double tMm, double a, double b, double c, Vec3 direction) {
        Vec3 u = new Vec3(Math.abs(direction.x()), Math.abs(direction.y()), Math.abs(direction.z()));
        double half = 0.5 * (u.x() * a + u.y() * b + u.z() * c);
        return halfSpaceMm3(half - tMm, a, b, c, u);
    }

    /**
     * V(d) of the box [0, a] x [0, b] x [0, c] in the dose D0 exp(-mu . x), mu not negative: the part with mu . x &lt;= ln(D0 / d).
     */
    public static double exponentialMm3(double doseGy, double a, double b, double c, Vec3 muPerMm, double startDoseGy) {
        return halfSpaceMm3(Math.log(startDoseGy / doseGy), a, b, c, muPerMm);
    }

    /** Mean dose of the same box: D0 times the product of (1 - exp(-mu a)) / (mu a). */
    public static double exponentialMeanGy(double a, double b, double c, Vec3 muPerMm, double startDoseGy) {
        return startDoseGy * share(muPerMm.x() * a) * share(muPerMm.y() * b) * share(muPerMm.z() * c);
    }

    private static double share(double x) {
        return x == 0 ? 1 : -Math.expm1(-x) / x;
    }

    /**
     * Volume of the part of [0, a] x [0, b] x [0, c] with m . x &lt;= s, m not negative: 1 / (k! prod m) times the sum over subsets K of the k
     * axes with m &gt; 0 of (-1)^|K| (s - sum of m a over K)+^k, times the sides of the other axes.
     */
    static double halfSpaceMm3(double s, double a, double b, double c, Vec3 m) {
        double[] sides = {a, b, c};
        double[] slopes = {m.x(), m.y(), m.z()};
        double steepest = Math.max(m.x(), Math.max(m.y(), m.z()));
        double scale = 1;
        int k = 0;
        for (int i = 0; i < 3; i++) {
            if (slopes[i] > 1e-9 * steepest) {
                sides[k] = sides[i];
                slopes[k] = slopes[i];
                k++;
                scale /= slopes[k - 1] * k;
            } else {
                scale *= sides[i];
            }
        }
        double sum = 0;
        for (int subset = 0; subset < 1 << k; subset++) {
            double rest = s;
            for (int i = 0; i < k; i++) {
                rest -= (subset >> i & 1) * slopes[i] * sides[i];
            }
            double term = rest > 0 ? Math.pow(rest, k) : 0;
            sum += Integer.bitCount(subset) % 2 == 0 ? term : -term;
        }
        return Math.max(0, Math.min(a * b * c, scale * sum));
    }
}
