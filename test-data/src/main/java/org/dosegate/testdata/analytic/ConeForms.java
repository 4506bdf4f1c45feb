package org.dosegate.testdata.analytic;

/** Cones in linear doses. t is measured from mid-height on the axis. */
public final class ConeForms {
    private ConeForms() {}

    /** pi r^2 h / 3. */
    public static double volumeMm3(double radiusMm, double heightMm) {
        return Math.PI * radiusMm * radiusMm * heightMm / 3;
    }

    /** Dose along the axis, the apex coldest: pi r^2 (h^3 - x^3) / (3 h^2), x = t + h / 2. */
    public static double capAxialApexColdMm3(double tMm, double radiusMm, double heightMm) {
        double x = Math.max(0, Math.min(heightMm, tMm + heightMm / 2)) / heightMm;
        return volumeMm3(radiusMm, heightMm) * (1 - x * x * x);
    }

    /** Dose along the axis, the apex hottest: pi r^2 (h - x)^3 / (3 h^2), x = t + h / 2. */
    public static double capAxialApexHotMm3(double tMm, double radiusMm, double heightMm) {
        return volumeMm3(radiusMm, heightMm) - capAxialApexColdMm3(-tMm, radiusMm, heightMm);
    }

    /**
     * Dose across the axis: h / (3 r) [r^3 acos(t/r) - 2 t r S + t^3 ln((r + S) / t)], S = sqrt(r^2 - t^2), for t &gt;= 0, from
     * (h / r) times the integral of the segment's area over the section's radius; by symmetry for t &lt; 0.
     */
    public static double capAcrossMm3(double tMm, double radiusMm, double heightMm) {
        double r = radiusMm;
        double t = Math.min(Math.abs(tMm), r);
        double s = Math.sqrt((r - t) * (r + t));
        double log = t > 0 ? t * t * t * Math.log((r + s) / t) : 0;
        double v = heightMm / (3 * r) * (r * r * r * Math.acos(t / r) - 2 * t * r * s + log);
        return tMm >= 0 ? v : volumeMm3(r, heightMm) - v;
    }
}
