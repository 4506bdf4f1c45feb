package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dvh.Spread.Source;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Contours that nearly cancel: what they leave is far thinner than any cell may be. */
class ThinShellTest {
    private static final DoseGrid DOSE = Grids.cube(-41, 41, 3, p -> 50 + p.z());
    private static final double[] HEIGHTS = Rings.heights(-20, 3, 13);

    private static Region shell(double wallMm) {
        List<double[]> rings = new ArrayList<>(Rings.stack(HEIGHTS, z -> Rings.circle(1.2, -0.7, 12, z, 72)));
        rings.addAll(Rings.stack(HEIGHTS, z -> Rings.circle(1.2, -0.7, 12 - wallMm, z, 72)));
        return Rings.solid(rings);
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aShellTakesNoLongerTheThinnerItIs() {
        DvhReadings readings = new DvhCalculator(DOSE, DvhSettings.DEFAULT).compute(shell(0.002));
        double cc = readings.nominal().volumeCc();
        assertThat(readings.spreads())
                .filteredOn(spread -> spread.source() == Source.SAMPLING)
                .singleElement()
                .satisfies(spread -> {
                    assertThat(spread.others())
                            .as("what is not known of the volume is said")
                            .extracting(Dvh::volumeCc)
                            .contains(0.0, 2 * cc);
                });
    }
}
