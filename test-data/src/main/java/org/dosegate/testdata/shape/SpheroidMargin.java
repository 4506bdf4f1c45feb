package org.dosegate.testdata.shape;

import org.dosegate.engine.geometry.Vec3;

/**
 * A union of balls, grown by an ellipsoidal margin that is larger along z: every point from which an ellipsoid with semi-axes m, m, mz
 * reaches the body (Minkowski sum). In coordinates divided by the margins this is all within distance 1 of ellipsoids of revolution,
 * whose exterior distance is found by Newton's method.
 *
 * @param body what is grown
 * @param lateralMm m, in x and y
 * @param axialMm mz, at least m
 */
public record SpheroidMargin(BallCluster body, double lateralMm, double axialMm) implements Solid {
    /** An axial margin that is not less than the lateral one. */
    public SpheroidMargin {
        if (!(lateralMm > 0 && axialMm >= lateralMm)) {
            throw new IllegalArgumentException("the axial margin must not be less than the lateral one");
        }
    }

    @Override
    public double signedMm(double x, double y, double z) {
        double least = Double.POSITIVE_INFINITY;
        for (BallCluster.Ball ball : body.balls()) {
            Vec3 c = ball.centreMm();
            double rho = Math.hypot(x - c.x(), y - c.y()) / lateralMm;
            double height = Math.abs(z - c.z()) / axialMm;
            double a = ball.radiusMm() / lateralMm;
            double b = ball.radiusMm() / axialMm;
            double level = Math.sqrt(rho * rho / (a * a) + height * height / (b * b));
            double atLeast = (level - 1) * b; // b, not greater than a, bounds the steepness of the level
            if (atLeast < least) {
                least = Math.min(least, level > 1 ? distanceToSpheroid(rho, height, a, b) : atLeast);
            }
        }
        return (least - 1) * lateralMm; // lengths in divided coordinates are at most 1/m of those in mm
    }

    /** Distance of a point (rho, h) outside, both not negative, to the spheroid with semi-axes a and c. */
    private static double distanceToSpheroid(double rho, double h, double a, double c) {
        // The foot point is (a^2 rho / (t + a^2), c^2 h / (t + c^2)); its condition is convex and falling in t, so
        // Newton from 0 rises to it.
        double t = 0;
        for (int i = 0; i < 40; i++) {
            double u = a * rho / (t + a * a);
            double v = c * h / (t + c * c);
            double excess = u * u + v * v - 1;
            double step = excess / (2 * (u * u / (t + a * a) + v * v / (t + c * c)));
            t += step;
            if (step <= 1e-12 * (1 + t)) {
                break;
            }
        }
        return t * Math.hypot(rho / (t + a * a), h / (t + c * c));
    }

    @Override
    public Bounds bounds() {
        Bounds b = body.bounds();
        Vec3 m = new Vec3(lateralMm, lateralMm, axialMm);
        return new Bounds(b.low().minus(m), b.high().plus(m));
    }

    @Override
    public double detailMm() {
        return body.detailMm();
    }

    @Override
    public double[] levelsMm() {
        return new double[0];
    }
}
