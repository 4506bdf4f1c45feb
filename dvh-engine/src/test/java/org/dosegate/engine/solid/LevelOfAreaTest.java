package org.dosegate.engine.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevelOfAreaTest {
    private static final Lattice LATTICE = Lattices.unit(80);

    /** A disc's distance, which shrinks by 4 cells along the interval. */
    private static void disc(double t, float[] out) {
        float[] d = Lattices.nodes(LATTICE, (x, y) -> Math.hypot(x - 39.6, y - 40.2) - (20 - 4 * t));
        System.arraycopy(d, 0, out, 0, d.length);
    }

    /** Areas of discs whose radius shrinks as well but is 3 t (1 - t) larger between the contours. */
    private static double bulging(double t) {
        double radius = 20 - 4 * t + 3 * t * (1 - t);
        return Math.PI * radius * radius;
    }

    /** Piecewise linear sections lose pi/6 of a cell whatever their radius; at radius 16 that is a level of 0.005; the solver stops at 1e-4. */
    private static final double LEVEL = 0.006;

    @Test
    void findsTheLevelThatGivesTheWantedArea() {
        LevelOfArea level = LevelOfArea.fit(LevelOfAreaTest::disc, LevelOfAreaTest::bulging, 5, LATTICE);
        assertThat(level).isNotNull();
        for (double t : new double[] {0.1, 0.25, 0.4, 0.5, 0.75, 0.9}) {
            assertThat((double) level.at(t, null)).isCloseTo(3 * t * (1 - t), within(LEVEL));
        }
    }

    @Test
    void isZeroAtBothContours() {
        LevelOfArea level = LevelOfArea.fit(LevelOfAreaTest::disc, LevelOfAreaTest::bulging, 5, LATTICE);
        assertThat(level.at(0, null)).isZero();
        assertThat(level.at(1, null)).isZero();
    }

    @Test
    void solvesForTheLevelInTheEndCaps() {
        LevelOfArea level = LevelOfArea.fit(LevelOfAreaTest::disc, LevelOfAreaTest::bulging, 5, LATTICE);
        float[] section = new float[LATTICE.nodes()];
        disc(-0.5, section);
        assertThat((double) level.at(-0.5, section)).isCloseTo(3 * -0.5 * 1.5, within(LEVEL));
    }

    @Test
    void boundsItsLevelsOverARange() {
        LevelOfArea level = LevelOfArea.fit(LevelOfAreaTest::disc, LevelOfAreaTest::bulging, 5, LATTICE);
        float[] range = level.range(0.1, 0.8);
        for (double t = 0.1; t <= 0.8; t += 0.01) {
            assertThat(level.at(t, null)).isBetween(range[0], range[1]);
        }
        assertThat(range[1]).isLessThan(0.9f); // not idly wide: the largest level is 0.75
    }

    @Test
    void givesUpWhereTheAreaIsOutOfReach() {
        assertThat(LevelOfArea.fit(LevelOfAreaTest::disc, t -> 2 * bulging(t), 1, LATTICE))
                .isNull();
        assertThat(LevelOfArea.fit(LevelOfAreaTest::disc, t -> 0.3 * bulging(t), 1, LATTICE))
                .isNull();
    }
}
