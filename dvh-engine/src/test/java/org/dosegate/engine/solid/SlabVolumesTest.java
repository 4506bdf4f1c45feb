package org.dosegate.engine.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlabVolumesTest {
    private static Region stack(double first, double spacing, int count, double half) {
        return Rings.solid(
                Rings.stack(Rings.heights(first, spacing, count), z -> Rings.rectangle(-half, half, -half, half, z)));
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void volumesOfSlabsAndJumpsAreThoseOfTheSections(BetweenSlices reading) {
        // 40 x 40 mm from z = -1 to 19, and 20 x 20 mm taken out from z = 4 to 12
        Region solid = stack(0, 2, 10, 20).minus(stack(5, 2, 4, 10));
        SlabVolumes slabs = SlabVolumes.of(solid, reading).orElseThrow();
        assertThat(slabs.lowMm()).isCloseTo(-1, within(1e-9));
        assertThat(slabs.highMm()).isCloseTo(19, within(1e-9));
        assertThat(slabs.mm3(-10, 30)).isCloseTo(1600 * 20 - 400 * 8, within(15.0));
        assertThat(slabs.mm3(3.3, 4)).isCloseTo(1600 * 0.7, within(1.0));
        assertThat(slabs.mm3(4, 4.9)).isCloseTo(1200 * 0.9, within(1.0));
        assertThat(slabs.mm3(20, 30)).isZero();
        double knot = slabs.knotsMm(3.7, 4.3)[0];
        assertThat(knot).isCloseTo(4, within(1e-9));
        assertThat(slabs.jumpMm2(knot)).isCloseTo(-400, within(2.0));
        assertThat(slabs.jumpMm2(slabs.lowMm())).isCloseTo(1600, within(2.0));
        assertThat(slabs.jumpMm2(slabs.highMm())).isCloseTo(-1600, within(2.0));
    }
}
