package org.dosegate.testdata.analytic;

/** Radially falling doses: the radius of each dose, concentric balls and shells, means. */
public final class RadialForms {
    private RadialForms() {}

    /** Radius at which A exp(-r^2 / (2 sigma^2)) falls to d: sigma sqrt(2 ln(A / d)); 0 for doses above A. */
    public static double gaussianRadiusMm(double doseGy, double peakGy, double sigmaMm) {
        return doseGy >= peakGy ? 0 : sigmaMm * Math.sqrt(2 * Math.log(peakGy / doseGy));
    }

    /** Radius at which A (r0 / r)^n falls to d: r0 (A / d)^(1/n). */
    public static double powerLawRadiusMm(
            double doseGy, double doseAtReferenceGy, double referenceMm, double exponent) {
        return referenceMm * Math.pow(doseAtReferenceGy / doseGy, 1 / exponent);
    }

    /** Volume of the shell from inner to outer radius (a ball: inner 0) within the radius q(d) of a dose about the same centre. */
    public static double withinMm3(double doseRadiusMm, double innerMm, double outerMm) {
        double q = Math.max(innerMm, Math.min(outerMm, doseRadiusMm));
        return BallForms.volumeMm3(q) - BallForms.volumeMm3(innerMm);
    }

    /** Mean of A (r0 / r)^n over a shell, n other than 3: 3 A r0^n (R^(3-n) - r^(3-n)) / ((3 - n) (R^3 - r^3)). */
    public static double powerLawMeanGy(
            double doseAtReferenceGy, double referenceMm, double exponent, double innerMm, double outerMm) {
        double n = exponent;
        return 3
                * doseAtReferenceGy
                * Math.pow(referenceMm, n)
                * (Math.pow(outerMm, 3 - n) - Math.pow(innerMm, 3 - n))
                / ((3 - n) * (Math.pow(outerMm, 3) - Math.pow(innerMm, 3)));
    }
}
