package org.dosegate.engine.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dosegate.engine.fixture.Rings;
import org.junit.jupiter.api.Test;

class PartGroupsTest {
    private static final Lattice LATTICE = Lattices.unit(80);
    private static final double[] LEFT = Rings.circle(20, 40, 10, 0, 128);
    private static final double[] RIGHT = Rings.circle(60, 40, 8, 0, 128);

    private static Slice slice(double offset, double[]... rings) {
        return Slice.of(offset, List.of(rings), LATTICE);
    }

    private static int at(int i, int j) {
        return j * LATTICE.nu() + i;
    }

    @Test
    void matchesPartsThatOverlap() {
        PartGroups groups = PartGroups.of(List.of(slice(0, LEFT, RIGHT), slice(3, RIGHT, LEFT)), 0);
        assertThat(groups.count).isEqualTo(2);
        assertThat(groups.goesOn).containsExactly(true, true);
        int left = groups.at(at(20, 40));
        int right = groups.at(at(60, 40));
        assertThat(left).isNotEqualTo(right);
        assertThat(groups.at(at(5, 10))).isEqualTo(left); // nearest to it
        assertThat(groups.area[left].at(0.5)).isCloseTo(Math.PI * 100, within(0.1));
        assertThat(groups.area[right].at(0.5)).isCloseTo(Math.PI * 64, within(0.1));
    }

    @Test
    void seesThatAPartEnds() {
        PartGroups groups = PartGroups.of(List.of(slice(0, LEFT, RIGHT), slice(3, LEFT)), 0);
        assertThat(groups.count).isEqualTo(2);
        assertThat(groups.goesOn[groups.at(at(20, 40))]).isTrue();
        assertThat(groups.goesOn[groups.at(at(60, 40))]).isFalse();
    }

    @Test
    void keepsBranchesTogether() {
        double[] trunk = Rings.rectangle(15, 65, 36, 44, 0);
        PartGroups groups = PartGroups.of(List.of(slice(0, LEFT, RIGHT), slice(3, trunk)), 0);
        assertThat(groups.count).isEqualTo(1);
        assertThat(groups.area[0].at(0)).isCloseTo(Math.PI * 164, within(0.2));
    }

    /** The trunk below the branches goes on in both: shared out, it is the same section for each of them. */
    @Test
    void sharesOutATrunkAmongItsBranches() {
        double[] trunk = Rings.rectangle(20, 60, 38, 42, 0);
        double share = slice(0, trunk).area * 100 / 164;
        PartGroups groups = PartGroups.of(List.of(slice(0, trunk), slice(3, LEFT, RIGHT), slice(6, LEFT, RIGHT)), 1);
        Measure left = groups.area[groups.at(at(20, 40))];
        // Without a slice after the interval the second difference is that of the three areas.
        assertThat(left.bend()).isCloseTo(0.5 * (share - Math.PI * 100), within(0.1));
    }
}
