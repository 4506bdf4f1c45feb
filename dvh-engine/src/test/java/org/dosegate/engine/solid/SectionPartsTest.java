package org.dosegate.engine.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dosegate.engine.fixture.Rings;
import org.junit.jupiter.api.Test;

class SectionPartsTest {
    private static final Lattice LATTICE = Lattices.unit(80);

    private static SectionParts of(double[]... rings) {
        return Slice.of(0, List.of(rings), LATTICE).sectionParts();
    }

    private static int at(int i, int j) {
        return j * LATTICE.nu() + i;
    }

    @Test
    void measuresARingAndTheIslandInIt() {
        SectionParts parts =
                of(Rings.circle(40, 40, 30, 0, 256), Rings.circle(40, 40, 20, 0, 256), Rings.circle(40, 40, 8, 0, 256));
        assertThat(parts.count).isEqualTo(2);
        int ring = parts.at(at(65, 40));
        int island = parts.at(at(40, 40));
        assertThat(parts.area[ring]).isCloseTo(Math.PI * 500, within(0.2));
        assertThat(parts.area[island]).isCloseTo(Math.PI * 64, within(0.1));
        assertThat(parts.at(at(40, 51))).isEqualTo(island); // 3 from the island, 9 from the ring
        assertThat(parts.at(at(40, 57))).isEqualTo(ring);
        assertThat(parts.at(at(0, 0))).isEqualTo(ring);
    }

    @Test
    void givesTheNeighbourhoodOfAPartBetweenTheNodesToAnotherPart() {
        SectionParts parts = of(Rings.circle(20, 40, 10, 0, 64), Rings.circle(60.5, 40.5, 0.3, 0, 64));
        assertThat(parts.count).isEqualTo(1);
        assertThat(parts.at(at(60, 40))).isZero();
    }
}
