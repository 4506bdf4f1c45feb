package org.dosegate.testdata.shape;

/**
 * Two bodies that grow together with a fillet (polynomial smooth minimum; its gradient is a weighted mean of the two gradients, so it
 * is no steeper than they are).
 *
 * @param left one body
 * @param right the other
 * @param blendMm distance over which the two functions are blended
 */
public record SmoothUnion(Solid left, Solid right, double blendMm) implements Solid {

    @Override
    public double signedMm(double x, double y, double z) {
        double a = left.signedMm(x, y, z);
        double b = right.signedMm(x, y, z);
        double h = Math.max(blendMm - Math.abs(a - b), 0) / blendMm;
        return Math.min(a, b) - h * h * blendMm * 0.25;
    }

    @Override
    public Bounds bounds() {
        return left.bounds().union(right.bounds()).grown(0.25 * blendMm);
    }

    @Override
    public double detailMm() {
        return Math.min(left.detailMm(), right.detailMm());
    }

    @Override
    public double[] levelsMm() {
        return new double[0];
    }
}
