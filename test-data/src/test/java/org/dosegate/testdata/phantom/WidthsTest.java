package org.dosegate.testdata.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.dosegate.testdata.phantom.Widths.Medians;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Intervals that are always wide would be worth nothing: medians over a fixed mix of rounded organs, contours every 3 mm, a dose that falls by 1 Gy a millimetre. */
class WidthsTest {
    private static final double SPACING_MM = 3;

    @Test
    void aHundredCubicCentimetresAreKnownWell() {
        Medians medians = Widths.of(100, SPACING_MM, 0.4);
        assertThat(medians.volumePercent()).isBetween(0.05, 0.5);
        assertThat(medians.doseGy()).isBetween(0.01, 0.2);
        // Half of the doses fall along the planes' normal, where the last contour and the next plane are 3 Gy apart.
        assertThat(medians.extremeGy()).isBetween(0.1, 3.2);
        assertThat(medians.capShare()).isBetween(0.1, 0.9);
    }

    @Test
    @EnabledIfSystemProperty(named = "dosegate.phantoms", matches = "[0-9]{4,}")
    void allVolumes() {
        for (double cc : new double[] {1, 10, 100, 1000}) {
            Medians m = Widths.of(cc, SPACING_MM, 0.1, 0.4, 0.8);
            System.out.printf(
                    Locale.ROOT,
                    "%6.0f cc: V %.3f %% of the volume, D and mean %.3f Gy, min and max %.3f Gy, whole volume %.2f %%, of that by end caps %.0f %%%n",
                    cc,
                    m.volumePercent(),
                    m.doseGy(),
                    m.extremeGy(),
                    m.wholeVolumePercent(),
                    100 * m.capShare());
            assertThat(m.volumePercent()).isPositive();
        }
    }
}
