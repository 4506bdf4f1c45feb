package org.dosegate.engine.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighboursTest {
    /** Samples are float (values up to 60: 2e-6 each) and second differences of neighbours 1 mm apart multiply that by at most 2 * 9. */
    private static final double FLOAT = 6e-5;

    private static double parabola(double x) {
        return 3 - 2 * x + 0.5 * x * x;
    }

    private static void exact(double before, double between, double after) {
        float bend = new Neighbours(before, between, after)
                .bend((float) parabola(-before), (float) parabola(0), (float) parabola(between), (float)
                        parabola(between + after));
        for (double t = -0.5; t <= 1.5; t += 0.125) {
            double got = new Measure(parabola(0), parabola(between), bend).at(t);
            assertThat(got).as("t = %s", t).isCloseTo(parabola(t * between), within(FLOAT));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 3, 3", "1, 3, 2", "5, 1, 2.5", "2, 3, 0", "0, 3, 1"})
    void isExactForAParabolaWhateverTheSpacing(double before, double between, double after) {
        exact(before, between, after);
    }

    @Test
    void isLinearWithoutNeighbours() {
        assertThat(new Neighbours(0, 3, 0).bend(9, 1, 2, 9)).isZero();
    }

    @Test
    void isLinearWhereSecondDifferencesDifferInSign() {
        assertThat(new Neighbours(1, 1, 1).bend(0, 1, 0, 1)).isZero();
        assertThat(new Neighbours(1, 1, 1).bend(0, 0, 1, 1)).isZero(); // a step
    }

    @Test
    void neverBendsByMoreThanTwiceTheSmallerSecondDifference() {
        // Second differences 1 and 100 (halved: 0.5 and 50): the bend is twice the smaller one.
        assertThat(new Neighbours(1, 1, 1).bend(1, 0, 0, 100)).isEqualTo(1.0f);
    }

    @Test
    void doesNotOvershootBesideAPlateau() {
        // One neighbour's second difference is 0: the other, however large, must not bend the curve.
        assertThat(new Neighbours(1, 1, 1).bend(0, 0, 0, 50)).isZero();
        assertThat(new Neighbours(2, 1, 3).bend(50, 0, 0, 0)).isZero();
    }

    @Test
    void staysBetweenTheSamplesOfMonotonicEvenlySpacedData() {
        // |bend| <= 2 min(|d1|, |d2|) and, for monotonic data, min(|d1|, |d2|) <= (f2 - f1) / 2 on the side that slows
        // down:
        // a parabola with |bend| <= f2 - f1 has no turning point between the samples.
        Random random = new Random(11);
        for (int trial = 0; trial < 2000; trial++) {
            float f1 = 10 * random.nextFloat() * random.nextFloat();
            float f2 = f1 + 10 * random.nextFloat() * random.nextFloat();
            float f3 = f2 + 10 * random.nextFloat() * random.nextFloat();
            float bend = new Neighbours(1, 1, 1).bend(0, f1, f2, f3);
            for (double t = 0; t <= 1; t += 0.1) {
                assertThat(new Measure(f1, f2, bend).at(t)).isBetween(f1 - 1e-5, f2 + 1e-5);
            }
        }
    }
}
