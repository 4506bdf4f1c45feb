package org.dosegate.testdata.shape;

/**
 * A body whose surface waves: a product of three sines is added to its function, which is then divided by the largest steepness that
 * this gives.
 *
 * @param body the smooth body
 * @param amplitudeMm height of the waves in the body's function
 * @param wavelengthMm their length
 * @param phase shifts the waves, radians
 */
public record Rippled(Solid body, double amplitudeMm, double wavelengthMm, double phase) implements Solid {

    @Override
    public double signedMm(double x, double y, double z) {
        double k = 2 * Math.PI / wavelengthMm;
        double steepness = 1 + Math.abs(amplitudeMm) * k;
        double base = body.signedMm(x, y, z);
        if (Math.abs(base) > 2 * Math.abs(amplitudeMm) + 10) { // far away the sign is certain and the bound still holds
            return (base - Math.copySign(Math.abs(amplitudeMm), base)) / steepness;
        }
        double wave = Math.sin(k * x + phase) * Math.sin(k * y + 2 * phase) * Math.sin(k * z + 3 * phase);
        return (base + amplitudeMm * wave) / steepness;
    }

    @Override
    public Bounds bounds() {
        // The body's function may be flatter than the distance (ellipsoids): leave room in proportion to the size.
        Bounds b = body.bounds();
        double size = b.high().minus(b.low()).length();
        return b.grown(Math.abs(amplitudeMm) * Math.max(2, size / 20));
    }

    @Override
    public double detailMm() {
        return Math.min(body.detailMm(), wavelengthMm / 4);
    }

    @Override
    public double[] levelsMm() {
        return new double[0];
    }
}
