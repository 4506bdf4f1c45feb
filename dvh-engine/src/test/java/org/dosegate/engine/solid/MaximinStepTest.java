package org.dosegate.engine.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaximinStepTest {
    private static final double HALF = 1.5;

    private static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static double least(double[][] functions, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (double[] f : functions) {
            least = Math.min(least, f[0] + f[1] * x + f[2] * y);
        }
        return least;
    }

    /** The largest least value is where two equalities meet: of functions with each other, or with the sides of the square. */
    private static double byAllCorners(double[][] functions) {
        int n = functions.length;
        double[][] lines = new double[n * (n - 1) / 2 + 4][];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                lines[count++] = new double[] {
                    functions[i][1] - functions[j][1],
                    functions[i][2] - functions[j][2],
                    functions[j][0] - functions[i][0]
                };
            }
        }
        lines[count++] = new double[] {1, 0, HALF};
        lines[count++] = new double[] {1, 0, -HALF};
        lines[count++] = new double[] {0, 1, HALF};
        lines[count] = new double[] {0, 1, -HALF};
        double best = least(functions, 0, 0);
        for (double[] p : lines) {
            for (double[] q : lines) {
                double det = p[0] * q[1] - p[1] * q[0];
                double x = (p[2] * q[1] - p[1] * q[2]) / det;
                double y = (p[0] * q[2] - p[2] * q[0]) / det;
                if (Math.abs(x) <= HALF + 1e-9 && Math.abs(y) <= HALF + 1e-9) {
                    best = Math.max(best, least(functions, x, y));
                }
            }
        }
        return best;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheBestOfAllCorners(long seed) {
        Random random = new Random(seed);
        double[][] functions = new double[1 + random.nextInt(9)][];
        MaximinStep step = new MaximinStep(functions.length);
        for (int k = 0; k < functions.length; k++) {
            double angle = 2 * Math.PI * random.nextDouble();
            functions[k] = new double[] {5 + random.nextDouble(), Math.cos(angle), Math.sin(angle)};
            step.add(functions[k][0], functions[k][1], functions[k][2]);
        }
        assertThat(step.solve(HALF)).isTrue();
        assertThat(Math.max(Math.abs(step.x), Math.abs(step.y))).isLessThanOrEqualTo(HALF + 1e-9);
        assertThat(step.least).isCloseTo(least(functions, step.x, step.y), within(1e-9));
        assertThat(step.least).isCloseTo(byAllCorners(functions), within(1e-9));
    }

    @Test
    void staysBetweenParallelWalls() {
        MaximinStep step = new MaximinStep(3);
        step.add(2, 0, 1);
        step.add(3, 0, -1);
        step.add(3, 0, -1);
        assertThat(step.solve(HALF)).isTrue();
        assertThat(step.least).isCloseTo(2.5, within(1e-12));
        assertThat(step.y).isCloseTo(0.5, within(1e-12));
    }
}
