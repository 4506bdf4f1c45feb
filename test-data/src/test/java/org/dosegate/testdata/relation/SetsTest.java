package org.dosegate.testdata.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;
import org.dosegate.testdata.shape.Pose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Unions, intersections, parts and cuts. */
class SetsTest {
    private static final double INTEGRATION = 2e-4;

    static LongStream seeds() {
        return Cases.seeds();
    }

    /** V(A or B) + V(A and B) = V(A) + V(B), at every dose; four integrations. */
    @ParameterizedTest
    @MethodSource("seeds")
    void unionAndIntersectionAddUp(long seed) {
        Scene scene = Scene.random(seed);
        Region a = Region.of(PlanarContours.of(scene.rings()));
        // Along the planes, so that both stacks have the same ones.
        Region b = Region.of(PlanarContours.of(scene.movedRings(Pose.shift(4, 3, 0))));
        Figures union = Figures.of(a.union(b), scene);
        Figures both = Figures.of(a.intersection(b), scene);
        Figures ofA = Figures.of(a, scene);
        Figures ofB = Figures.of(b, scene);
        ofA.volumesCc()
                .forEach((name, cc) -> assertThat(
                                union.volumesCc().get(name) + both.volumesCc().get(name))
                        .as(name)
                        .isCloseTo(cc + ofB.volumesCc().get(name), within(2 * INTEGRATION * ofA.volumeCc("volume"))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPartHasNoMoreThanTheWhole(long seed) {
        Scene scene = Scene.random(seed);
        Region whole = Region.of(PlanarContours.of(scene.rings()));
        Figures of = Figures.of(whole, scene);
        Figures part = Figures.of(whole.grow(Margins.uniform(-2)), scene);
        double volume = INTEGRATION * of.volumeCc("volume");
        part.volumesCc()
                .forEach((name, cc) -> assertThat(cc)
                        .as(name)
                        .isLessThanOrEqualTo(of.volumesCc().get(name) + volume));
        assertThat(part.doseGy("Max")).isLessThanOrEqualTo(of.doseGy("Max") + 0.01);
        assertThat(part.doseGy("Min")).isGreaterThanOrEqualTo(of.doseGy("Min") - 0.01);
    }

    /** Each ring cut into two polygons that share the cut. */
    @ParameterizedTest
    @MethodSource("seeds")
    void cutIntoTouchingPolygons(long seed) {
        Scene scene = Scene.random(seed);
        List<double[]> cut = new ArrayList<>();
        for (double[] ring : scene.rings()) {
            int n = ring.length / 3;
            int half = n / 2;
            if (half < 3) {
                cut.add(ring);
                continue;
            }
            cut.add(between(ring, 0, half));
            cut.add(between(ring, half, n));
        }
        Figures.of(scene).assertClose(Figures.of(scene.with(cut)), 1e-6, 1e-6);
    }

    private static double[] between(double[] ring, int from, int to) {
        int n = ring.length / 3;
        double[] part = new double[3 * (to - from + 1)];
        for (int p = from; p <= to; p++) {
            System.arraycopy(ring, 3 * (p % n), part, 3 * (p - from), 3);
        }
        return part;
    }
}
