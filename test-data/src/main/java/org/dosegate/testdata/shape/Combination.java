package org.dosegate.testdata.shape;

import java.util.stream.DoubleStream;

/**
 * Two bodies combined by minimum and maximum of their functions.
 *
 * @param kind how
 * @param left the first body
 * @param right the second body
 */
public record Combination(Kind kind, Solid left, Solid right) implements Solid {

    /** The set operations. */
    public enum Kind {
        /** In either. */
        UNION,
        /** In both. */
        INTERSECTION,
        /** In the left, not in the right. */
        SUBTRACTION
    }

    @Override
    public double signedMm(double x, double y, double z) {
        double a = left.signedMm(x, y, z);
        double b = right.signedMm(x, y, z);
        return switch (kind) {
            case UNION -> Math.min(a, b);
            case INTERSECTION -> Math.max(a, b);
            case SUBTRACTION -> Math.max(a, -b);
        };
    }

    @Override
    public Bounds bounds() {
        return switch (kind) {
            case UNION -> left.bounds().union(right.bounds());
            case INTERSECTION -> left.bounds().intersection(right.bounds());
            case SUBTRACTION -> left.bounds();
        };
    }

    @Override
    public double detailMm() {
        return Math.min(left.detailMm(), right.detailMm());
    }

    @Override
    public double[] levelsMm() {
        Bounds r = right.bounds();
        return DoubleStream.concat(
                        DoubleStream.concat(DoubleStream.of(left.levelsMm()), DoubleStream.of(right.levelsMm())),
                        DoubleStream.of(r.low().z(), r.high().z()))
                .toArray();
    }
}
