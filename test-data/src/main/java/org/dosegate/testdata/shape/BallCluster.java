package org.dosegate.testdata.shape;

import java.util.List;
import org.dosegate.engine.geometry.Vec3;

/**
 * A union of balls: a lobed tumour whose margins are known exactly, because growing a union grows each of its parts. The function is
 * the exact distance outside.
 *
 * @param balls at least one
 */
public record BallCluster(List<Ball> balls) implements Solid {

    /**
     * One ball.
     *
     * @param centreMm centre
     * @param radiusMm radius
     */
    public record Ball(Vec3 centreMm, double radiusMm) {}

    /** A union of at least one ball. */
    public BallCluster {
        balls = List.copyOf(balls);
        if (balls.isEmpty()) {
            throw new IllegalArgumentException("no ball");
        }
    }

    /** All points within a margin of this body, exactly. */
    public BallCluster grown(double marginMm) {
        return new BallCluster(balls.stream()
                .map(b -> new Ball(b.centreMm(), b.radiusMm() + marginMm))
                .toList());
    }

    @Override
    public double signedMm(double x, double y, double z) {
        double least = Double.POSITIVE_INFINITY;
        for (Ball b : balls) {
            double dx = x - b.centreMm().x();
            double dy = y - b.centreMm().y();
            double dz = z - b.centreMm().z();
            least = Math.min(least, Math.sqrt(dx * dx + dy * dy + dz * dz) - b.radiusMm());
        }
        return least;
    }

    @Override
    public Bounds bounds() {
        return balls.stream()
                .map(b -> new Bounds(b.centreMm(), b.centreMm()).grown(b.radiusMm()))
                .reduce(Bounds::union)
                .orElseThrow();
    }

    @Override
    public double detailMm() {
        return balls.stream().mapToDouble(Ball::radiusMm).min().orElseThrow() / 2;
    }

    @Override
    public double[] levelsMm() {
        return new double[0];
    }
}
