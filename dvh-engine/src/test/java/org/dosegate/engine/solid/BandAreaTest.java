package org.dosegate.engine.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BandAreaTest {
    private static final Lattice LATTICE = Lattices.unit(80);

    private static double disc(double x, double y, double i, double j, double radius) {
        return StrictMath.hypot(i - x, j - y) - radius;
    }

    private static double circle(double radius) {
        return Math.PI * radius * radius;
    }

    @Test
    void isFreeOfBiasAtEveryLevelOfTheBand() {
        float[] f = Lattices.nodes(LATTICE, (i, j) -> disc(39.6, 40.2, i, j, 20));
        BandArea area = new BandArea(f, 3, null, 1, LATTICE);
        for (float level : new float[] {-2.9f, -1, 0, 1.5f, 2.9f}) {
            assertThat(area.at(new float[] {level})[0])
                    .isCloseTo(circle(20 + level), within(0.05)); // without correction 0.5 less
        }
    }

    @Test
    void givesEachOwnerItsLevel() {
        float[] f = Lattices.nodes(LATTICE, (i, j) -> Math.min(disc(20.3, 40, i, j, 12), disc(60.1, 39.5, i, j, 10)));
        int[] owner = IntStream.range(0, LATTICE.nodes())
                .map(k -> k % LATTICE.nu() < 41 ? 0 : 1)
                .toArray();
        double[] found = new BandArea(f, 3, owner, 2, LATTICE).at(new float[] {2, -2});
        assertThat(found[0]).isCloseTo(circle(14), within(0.05));
        assertThat(found[1]).isCloseTo(circle(8), within(0.05));
    }
}
