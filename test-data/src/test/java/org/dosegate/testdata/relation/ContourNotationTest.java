package org.dosegate.testdata.relation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a file notes the same contours changes nothing. */
class ContourNotationTest {
    static LongStream seeds() {
        return Cases.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderOfThePoints(long seed) {
        assertSame(seed, (ring, random) -> reversed(ring));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void firstPoint(long seed) {
        assertSame(seed, (ring, random) -> from(ring, random.nextInt(ring.length / 3)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void repeatedPointsAndExplicitEnds(long seed) {
        assertSame(seed, (ring, random) -> {
            List<Double> points = new ArrayList<>();
            for (int p = 0; p <= ring.length / 3; p++) { // the first again at the end
                for (int times = 1 + random.nextInt(2); times > 0; times--) {
                    add(points, ring, p % (ring.length / 3));
                }
            }
            return points.stream().mapToDouble(Double::doubleValue).toArray();
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderOfTheContours(long seed) {
        Scene scene = Scene.random(seed);
        List<double[]> shuffled = new ArrayList<>(scene.rings());
        Collections.shuffle(shuffled, new Random(seed));
        Figures.of(scene).assertSame(Figures.of(scene.with(shuffled)));
    }

    /** Points on an edge are as a rule not exactly on it, and the edge's two pieces are other numbers. */
    @ParameterizedTest
    @MethodSource("seeds")
    void pointsOnTheEdges(long seed) {
        Scene scene = Scene.random(seed);
        List<double[]> rings = each(scene, seed, (ring, random) -> {
            int n = ring.length / 3;
            double[] more = new double[2 * ring.length];
            for (int p = 0; p < n; p++) {
                double t = random.nextDouble();
                for (int c = 0; c < 3; c++) {
                    double here = ring[3 * p + c];
                    more[6 * p + c] = here;
                    more[6 * p + 3 + c] = here + t * (ring[3 * ((p + 1) % n) + c] - here);
                }
            }
            return more;
        });
        Figures.of(scene).assertClose(Figures.of(scene.with(rings)), 2e-5, 2e-5);
    }

    private static void assertSame(long seed, BiFunction<double[], Random, double[]> change) {
        Scene scene = Scene.random(seed);
        Figures.of(scene).assertSame(Figures.of(scene.with(each(scene, seed, change))));
    }

    private static List<double[]> each(Scene scene, long seed, BiFunction<double[], Random, double[]> change) {
        Random random = new Random(seed);
        return scene.rings().stream().map(ring -> change.apply(ring, random)).toList();
    }

    private static double[] reversed(double[] ring) {
        List<Double> points = new ArrayList<>();
        for (int p = ring.length / 3 - 1; p >= 0; p--) {
            add(points, ring, p);
        }
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] from(double[] ring, int first) {
        List<Double> points = new ArrayList<>();
        for (int p = 0; p < ring.length / 3; p++) {
            add(points, ring, (first + p) % (ring.length / 3));
        }
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void add(List<Double> points, double[] ring, int p) {
        for (int c = 0; c < 3; c++) {
            points.add(ring[3 * p + c]);
        }
    }
}
