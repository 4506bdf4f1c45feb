package org.dosegate.engine.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.api.Test;

/** The gauge of a rectangle is known: the part of the way across each side, in units of the margin on that side. */
class GaugeDistanceTest {
    private static final Lattice LATTICE =
            new Lattice(new Vec3(0, 0, 0), new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1), 0.5, 100, 120);
    private static final double LEFT = 20.2;
    private static final double RIGHT = 28.9;
    private static final double LOW = 24.1;
    private static final double HIGH = 37.7;

    private static float[][] fields(MarginElement element) {
        PlaneEdges edges = PlaneEdges.of(List.of(Rings.rectangle(LEFT, RIGHT, LOW, HIGH, 0)), LATTICE);
        float[] away = SignedDistance.of(edges, LATTICE);
        float[] reach = new float[away.length];
        new GaugeDistance(LATTICE, element).set(edges, away, reach);
        return new float[][] {away, reach};
    }

    @Test
    void eachQuadrantHasItsOwnEllipse() {
        float[][] f = fields(new MarginElement(true, 3, 8, 5, 2, 1, 1));
        for (int k = 0; k < f[0].length; k++) {
            int row = k / 100;
            double x = 0.5 * (k % 100);
            double y = 0.5 * row;
            double u = x > RIGHT ? (x - RIGHT) / 8 : x < LEFT ? (LEFT - x) / 3 : 0;
            double v = y > HIGH ? (y - HIGH) / 2 : y < LOW ? (LOW - y) / 5 : 0;
            double gauge = Math.sqrt(u * u + v * v);
            for (double share : new double[] {0.3, 0.7, 1}) {
                if (Math.abs(gauge - share) > 1e-5) {
                    assertThat(f[0][k] - share * f[1][k] < 0)
                            .as("%s, %s at %s", x, y, share)
                            .isEqualTo(gauge < share);
                }
            }
        }
    }

    @Test
    void insideANodeIsAsFarAsTheSideMoves() {
        float[][] f = fields(new MarginElement(true, 3, 8, 5, 2, 1, 1));
        int nearRight = 60 * 100 + 56; // x = 28, 0.9 mm inside the right side
        assertThat(f[0][nearRight]).isCloseTo(-1.8f, within(1e-4f));
        assertThat(f[1][nearRight]).isCloseTo(16f, within(1e-3f));
    }

    @Test
    void aSideWithoutAMarginStays() {
        float[][] f = fields(new MarginElement(true, 0, 8, 0, 0, 1, 1));
        int below = 47 * 100 + 50; // y = 23.5, 0.6 mm below the low side
        assertThat(f[0][below] - f[1][below]).isCloseTo(1.2f, within(0.01f));
    }
}
