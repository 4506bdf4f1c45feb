package org.dosegate.testdata.shape;

/**
 * A box about the origin.
 *
 * @param halfX half of its size in x, mm
 * @param halfY half of its size in y, mm
 * @param halfZ half of its size in z, mm
 */
public record Box(double halfX, double halfY, double halfZ) implements Solid {
    /** Positive sizes. */
    public Box {
        if (!(halfX > 0 && halfY > 0 && halfZ > 0)) {
            throw new IllegalArgumentException("sizes must be positive");
        }
    }

    @Override
    public double signedMm(double x, double y, double z) {
        return Math.max(Math.abs(x) - halfX, Math.max(Math.abs(y) - halfY, Math.abs(z) - halfZ));
    }

    @Override
    public Bounds bounds() {
        return Bounds.around(halfX, halfY, halfZ);
    }

    @Override
    public double detailMm() {
        return Math.min(halfX, Math.min(halfY, halfZ));
    }

    @Override
    public double[] levelsMm() {
        return new double[] {-halfZ, halfZ};
    }
}
