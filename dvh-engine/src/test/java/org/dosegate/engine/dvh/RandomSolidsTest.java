package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.region.BetweenSlices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeded random solids: nothing may fail, and the volume is that of the prisms. */
class RandomSolidsTest {
    private static double[] star(Random random, double x, double y, double size, double z) {
        int points = 3 + random.nextInt(40);
        double[] ring = new double[3 * points];
        for (int k = 0; k < points; k++) {
            double angle = 2 * Math.PI * (k + 0.8 * random.nextDouble()) / points;
            double radius = size * (0.3 + 0.7 * random.nextDouble());
            ring[3 * k] = x + radius * Math.cos(angle);
            ring[3 * k + 1] = y + radius * Math.sin(angle);
            ring[3 * k + 2] = z;
        }
        return ring;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void stacksOfRandomStarsHaveThePrismsVolume(long seed) {
        Random random = new Random(seed);
        int planes = 2 + random.nextInt(6);
        double[] z = new double[planes];
        z[0] = -10;
        for (int k = 1; k < planes; k++) {
            z[k] = z[k - 1] + 0.5 + 4 * random.nextDouble();
        }
        double volume = 0;
        List<double[]> rings = new ArrayList<>();
        for (int k = 0; k < planes; k++) {
            double before = k > 0 ? z[k] - z[k - 1] : z[1] - z[0];
            double after = k + 1 < planes ? z[k + 1] - z[k] : before;
            for (int part = 0; part < 2; part++) { // far enough apart not to overlap
                double[] ring = star(random, 26 * part - 13, 2, 12, z[k]);
                rings.add(ring);
                volume += Rings.areaMm2(ring) * (before + after) / 2 / 1000;
            }
        }
        DoseGrid dose = Grids.cube(-31, 31, 3, p -> 30 + 20 * Math.sin(p.x() / 5) * Math.cos(p.y() / 4));
        Dvh prism = Dvhs.compute(Rings.solid(rings), dose, BetweenSlices.PRISM, 0.6);
        assertThat(prism.volumeCc()).isCloseTo(volume, within(0.02 * volume)); // large cells on purpose, and spikes
        Dvh shape = Dvhs.compute(Rings.solid(rings), dose, BetweenSlices.SHAPE, 0.6);
        assertThat(shape.volumeCc()).isBetween(0.3 * volume, 2 * volume);
        for (Dvh dvh : List.of(prism, shape)) {
            assertThat(dvh.insideGridCc()).isEqualTo(dvh.volumeCc());
            assertThat(dvh.meanGy()).isBetween(dvh.minGy(), dvh.maxGy());
            assertThat(dvh.minGy()).isGreaterThanOrEqualTo(10 - 1e-5);
            assertThat(dvh.maxGy()).isLessThanOrEqualTo(50 + 1e-5);
        }
    }

    @Test
    void aRidgeOfDoseAtTheContourNeverLeavesTheScale() {
        // Cells that the contour cuts just beside the ridge get their dose by the slope of its other side.
        DoseGrid grid = Grids.cube(-30, 30, 2.5, p -> Math.abs(p.x() - 10) < 1e-6 ? 70 : 0);
        Random random = new Random(77);
        for (int trial = 0; trial < 40; trial++) {
            double x = 10 + 0.8 * (random.nextDouble() - 0.7);
            Dvh dvh = Dvhs.compute(
                    Rings.solid(Rings.box(x - 9 - random.nextDouble(), x, -3, 6, 0, 3)),
                    grid,
                    BetweenSlices.PRISM,
                    0.3);
            assertThat(dvh.maxGy()).isLessThanOrEqualTo(70);
            assertThat(dvh.meanGy()).isBetween(0.0, 20.0);
            CumulativeCurve curve = dvh.cumulative();
            assertThat(curve.volumeCc()[curve.volumeCc().length - 1]).isZero();
        }
    }
}
