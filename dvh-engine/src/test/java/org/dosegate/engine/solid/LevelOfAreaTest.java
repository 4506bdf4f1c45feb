package org.dosegate.engine.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dosegate.engine.fixture.Rings;
import org.junit.jupiter.api.Test;

class LevelOfAreaTest {
    private static final Lattice LATTICE = Lattices.unit(80);

    /** Distances of discs of radius 20 and 16: between them the function's zero lies at radius 20 - 4 t. */
    private static final SliceInterpolation DISC =
            SliceInterpolation.ofDistance(List.of(slice(0, 20), slice(3, 16)), 0);

    /** The discs' areas, and up to 74 cells more between them. */
    private static final Measure BULGING = new Measure(Math.PI * 400, Math.PI * 256, -Math.PI * 94);

    /**
     * The polygon of 256 corners leaves the circle
     * by 0.0015; the solver stops at 1e-4.
     */
    private static final double LEVEL = 0.008;

    private static Slice slice(double offset, double radius) {
        return Slice.of(offset, List.of(Rings.circle(39.6, 40.2, radius, 0, 256)), LATTICE);
    }

    private static LevelOfArea level(Measure area, double longestShift) {
        return new LevelOfArea(
                DISC,
                new PartGroups(1, new int[1], new int[1], null, new boolean[] {true}, new Measure[] {area}),
                longestShift,
                LATTICE);
    }

    private static double expected(double t) {
        return Math.sqrt(BULGING.at(t) / Math.PI) - (20 - 4 * t);
    }

    @Test
    void findsTheLevelThatGivesTheWantedArea() {
        LevelOfArea level = level(BULGING, 5);
        assertThat(level.reaches(0)).isTrue();
        assertThat(expected(0.5)).isGreaterThan(0.7); // or the test would say nothing
        for (double t : new double[] {0.1, 0.25, 0.4, 0.5, 0.75, 0.9}) {
            assertThat((double) level.at(t)[0]).isCloseTo(expected(t), within(LEVEL));
        }
    }

    @Test
    void isZeroAtBothContours() {
        LevelOfArea level = level(BULGING, 5);
        assertThat(level.at(0)[0]).isZero();
        assertThat(level.at(1)[0]).isZero();
    }

    @Test
    void solvesForTheLevelInTheEndCaps() {
        LevelOfArea level = level(BULGING, 5);
        assertThat((double) level.at(-0.5)[0]).isCloseTo(expected(-0.5), within(LEVEL));
        assertThat((double) level.at(1.5)[0]).isCloseTo(expected(1.5), within(LEVEL));
    }

    @Test
    void boundsItsLevelsOverARange() {
        LevelOfArea level = level(BULGING, 5);
        float[] range = level.range(0.1, 0.8);
        for (double t = 0.1; t <= 0.8; t += 0.01) {
            assertThat(level.at(t)[0]).isBetween(range[0], range[1]);
        }
        assertThat((double) range[1]).isLessThan(expected(0.5) * 1.2); // not idly wide
    }

    @Test
    void givesUpWhereTheAreaIsOutOfReach() {
        for (double times : new double[] {0.3, 0.8, 1.2, 3}) {
            LevelOfArea level = level(new Measure(times * Math.PI * 400, times * Math.PI * 256, 0), 1);
            assertThat(level.reaches(0)).isFalse();
            assertThat(level.at(0.5)[0]).isZero();
        }
    }
}
