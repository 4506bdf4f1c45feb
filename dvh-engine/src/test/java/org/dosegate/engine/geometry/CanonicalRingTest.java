package org.dosegate.engine.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CanonicalRingTest {
    private static final double[] SQUARE = {3, 1, 5, 3, 4, 5, 0, 4, 5, 0, 1, 5};
    /** From (0, 1), by (0, 4), which is less than (3, 1). */
    private static final double[] CANONICAL = {0, 1, 5, 0, 4, 5, 3, 4, 5, 3, 1, 5};

    private static double[] ring(List<double[]> points) {
        return points.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static List<double[]> points(double[] ring) {
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k < ring.length; k += 3) {
            points.add(Arrays.copyOfRange(ring, k, k + 3));
        }
        return points;
    }

    @Test
    void beginsWithTheLeastPointAndGoesToItsLesserNeighbour() {
        assertThat(CanonicalRing.of(SQUARE)).containsExactly(CANONICAL);
        assertThat(CanonicalRing.of(new double[] {1, 2, 7, 1, 2, 3, 1, 1, 9}))
                .containsExactly(1, 1, 9, 1, 2, 3, 1, 2, 7);
    }

    @Test
    void isTheSameWhereverARingStartsAndWhicheverWayItGoes() {
        Random random = new Random(5);
        for (int n = 0; n < 200; n++) {
            List<double[]> points = new ArrayList<>();
            int count = 3 + random.nextInt(8);
            for (int k = 0; k < count; k++) { // few values: least points meet more than once
                points.add(new double[] {random.nextInt(3), random.nextInt(3), 2});
            }
            double[] canonical = CanonicalRing.of(ring(points));
            for (int start = 0; start < count; start++) {
                java.util.Collections.rotate(points, 1);
                assertThat(CanonicalRing.of(ring(points))).containsExactly(canonical);
                java.util.Collections.reverse(points);
                assertThat(CanonicalRing.of(ring(points))).containsExactly(canonical);
                java.util.Collections.reverse(points);
            }
            assertThat(CanonicalRing.of(canonical)).containsExactly(canonical);
        }
    }

    @Test
    void pointsTwiceInARowCountOnce() {
        List<double[]> points = points(SQUARE);
        points.add(2, points.get(1));
        points.add(points.get(0));
        points.add(points.get(0));
        assertThat(CanonicalRing.of(ring(points))).containsExactly(CANONICAL);
        assertThat(CanonicalRing.of(new double[] {1, 2, 3, 1, 2, 3})).containsExactly(1, 2, 3);
        assertThat(CanonicalRing.of(new double[0])).isEmpty();
    }

    @Test
    void pointsThatComeBackLaterStay() {
        double[] eight = {0, 0, 0, 1, 1, 0, 0, 2, 0, 1, 1, 0, 2, 2, 0, 1, 1, 0, 2, 0, 0, 1, 1, 0};
        assertThat(CanonicalRing.of(eight)).hasSameSizeAs(eight);
    }

    @Test
    void zeroHasNoSign() {
        double[] signed = CanonicalRing.of(new double[] {-0.0, 0, -0.0, 1, 0, -0.0, 1, 1, -0.0});
        double[] plain = CanonicalRing.of(new double[] {0, 0, 0, 1, 0, 0, 1, 1, 0});
        assertThat(Arrays.equals(signed, plain)).isTrue(); // to the bit
    }

    @Test
    void ringsAreOrderedPointByPoint() {
        double[] other = CANONICAL.clone();
        other[4] = 3;
        assertThat(CanonicalRing.compare(CANONICAL, CANONICAL.clone())).isZero();
        assertThat(CanonicalRing.compare(other, CANONICAL)).isNegative();
        assertThat(CanonicalRing.compare(CANONICAL, other)).isPositive();
        assertThat(CanonicalRing.compare(Arrays.copyOf(CANONICAL, 9), CANONICAL))
                .isNegative();
    }
}
