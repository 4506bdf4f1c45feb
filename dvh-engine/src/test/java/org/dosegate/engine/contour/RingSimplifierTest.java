package org.dosegate.engine.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RingSimplifierTest {
    private static final double TOLERANCE_MM = 0.015;

    /** A circle with waves, and noise as rounding leaves it. */
    private static double[] waves(double radius, double depth, int waves, int points, double noise) {
        Random random = new Random(11);
        double[] ring = new double[2 * points];
        for (int k = 0; k < points; k++) {
            double t = 2 * Math.PI * k / points;
            double r = radius + depth * Math.cos(waves * t) + noise * random.nextGaussian();
            ring[2 * k] = r * Math.cos(t);
            ring[2 * k + 1] = r * Math.sin(t);
        }
        return ring;
    }

    private static double[] reversed(double[] ring) {
        double[] back = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            back[i] = ring[ring.length - 2 - i];
            back[i + 1] = ring[ring.length - 1 - i];
        }
        return back;
    }

    private static double distance(double u, double v, double[] ring) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
            double du = ring[i] - ring[j];
            double dv = ring[i + 1] - ring[j + 1];
            double t = ((u - ring[j]) * du + (v - ring[j + 1]) * dv) / (du * du + dv * dv);
            t = Math.max(0, Math.min(1, t));
            best = Math.min(best, Math.hypot(u - ring[j] - t * du, v - ring[j + 1] - t * dv));
        }
        return best;
    }

    private static double farthest(double[] from, double[] to) {
        double worst = 0;
        for (int i = 0; i < from.length; i += 2) {
            worst = Math.max(worst, distance(from[i], from[i + 1], to));
        }
        return worst;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 5, 20, 60})
    void curvesKeepTheirAreaAndStayWithinTheBoundWithFarFewerPoints(double radius) {
        for (double[] ring : new double[][] {
            waves(radius, 0, 1, 2000, 0),
            waves(radius, radius / 10, 5, 2000, 0),
            waves(radius, radius / 10, 5, 2000, 0.002),
            reversed(waves(radius, radius / 10, 5, 2000, 0))
        }) {
            double[] few = RingSimplifier.simplify(ring, TOLERANCE_MM);
            double area = Rings2d.signedArea(ring);
            assertThat(Rings2d.signedArea(few)).isCloseTo(area, within(2e-5 * Math.abs(area)));
            assertThat(farthest(ring, few)).isLessThan(2 * TOLERANCE_MM);
            assertThat(farthest(few, ring)).isLessThan(2 * TOLERANCE_MM);
            assertThat(few.length).isLessThan(ring.length / 5);
        }
    }

    @Test
    void whatIsStraightKeepsItsCornersAlone() {
        double[] ring = new double[2 * 400];
        for (int k = 0; k < 100; k++) {
            double t = k / 100.0;
            double[][] at = {{10 * t, 0}, {10, 10 * t}, {10 - 10 * t, 10}, {0, 10 - 10 * t}};
            for (int side = 0; side < 4; side++) {
                ring[2 * (100 * side + k)] = at[side][0];
                ring[2 * (100 * side + k) + 1] = at[side][1];
            }
        }
        double[] few = RingSimplifier.simplify(ring, TOLERANCE_MM);
        assertThat(few).hasSize(8);
        assertThat(farthest(few, ring)).isLessThan(1e-12);
    }

    @Test
    void aRingThinnerThanTheToleranceStaysARing() {
        double[] sliver = {0, 0, 1, 0.001, 2, 0.002, 3, 0.001, 4, 0, 3, -0.001, 2, -0.002, 1, -0.001};
        double[] few = RingSimplifier.simplify(sliver, TOLERANCE_MM);
        assertThat(few.length).isGreaterThanOrEqualTo(6);
        assertThat(farthest(sliver, few)).isLessThan(3 * TOLERANCE_MM);
    }
}
