package org.dosegate.engine.solid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrossSectionTopologyTest {
    private static CrossSectionTopology of(String... rows) {
        int nu = rows[0].length();
        float[] f = new float[nu * rows.length];
        for (int k = 0; k < f.length; k++) {
            f[k] = rows[Math.floorDiv(k, nu)].charAt(k % nu) == '#' ? -1 : 1;
        }
        return CrossSectionTopology.of(f, nu, rows.length);
    }

    @Test
    void countsNothingInAnEmptySection() {
        assertThat(of(".....", ".....", ".....")).isEqualTo(new CrossSectionTopology(0, 0));
    }

    @Test
    void countsPartsAndHoles() {
        assertThat(of(".......", ".##.##.", ".##.##.", ".......")).isEqualTo(new CrossSectionTopology(2, 0));
        assertThat(of(".......", ".#####.", ".#...#.", ".#####.", ".......")).isEqualTo(new CrossSectionTopology(1, 1));
    }

    @Test
    void countsAnIslandInAHole() {
        assertThat(of(".......", ".#####.", ".#...#.", ".#.#.#.", ".#...#.", ".#####.", "......."))
                .isEqualTo(new CrossSectionTopology(2, 1));
    }

    @Test
    void joinsPartsAtSidesAndTheBackgroundAtCornersToo() {
        assertThat(of("....", ".#..", "..#.", "....")).isEqualTo(new CrossSectionTopology(2, 0));
        assertThat(of(".....", "..#..", ".#.#.", "..#..", ".....")).isEqualTo(new CrossSectionTopology(4, 0));
    }

    @Test
    void followsASpiralThatJoinsLate() {
        assertThat(of(
                        ".........",
                        ".#######.",
                        ".#.....#.",
                        ".#.###.#.",
                        ".#.#...#.",
                        ".#.#####.",
                        ".#.......",
                        "........."))
                .isEqualTo(new CrossSectionTopology(1, 0));
    }
}
