package org.dosegate.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.dosegate.report.draw.Raster;
import org.junit.jupiter.api.Test;

class PictureRasterTest {
    private static final DoseScale SCALE = new DoseScale(4.5, 49.5, 45);

    @Test
    void belowTenPerCentAndWhereNoDoseIsKnownNothingIsPainted() {
        Raster wash = SCALE.wash(new float[] {0, 4.49f, Float.NaN, 4.5f, 60}, 5, 1, 0.5);
        assertThat(wash.argb(0, 0)).isZero();
        assertThat(wash.argb(1, 0)).isZero();
        assertThat(wash.argb(2, 0)).isZero();
        assertThat(wash.argb(3, 0)).isEqualTo(0x80 << 24 | DoseColours.rgb(0));
        assertThat(wash.argb(4, 0)).isEqualTo(0x80 << 24 | DoseColours.rgb(DoseColours.STEPS - 1));
    }

    @Test
    void theWindowForSoftTissueGoesFromMinus160To240() {
        Raster grey = GreyWindow.of(new float[] {-1000, -160, 40, 239.9f, 3000, Float.NaN}, 6, 1);
        assertThat(grey.argb(0, 0)).isEqualTo(0xFF000000);
        assertThat(grey.argb(1, 0)).isEqualTo(0xFF000000);
        assertThat(grey.argb(2, 0) & 0xFF).isBetween(126, 131);
        assertThat(grey.argb(3, 0)).isEqualTo(0xFFFFFFFF);
        assertThat(grey.argb(4, 0)).isEqualTo(0xFFFFFFFF);
        assertThat(grey.argb(5, 0)).isZero();
    }

    @Test
    void aLineKeepsWhatNoChordMayLeaveOut() {
        double[] line = {0, 0, 1, 0.05, 2, 0, 3, 1, 4, 0};
        assertThat(LineSimplifier.simplify(line, false, 0.1)).containsExactly(0, 0, 2, 0, 3, 1, 4, 0);
        assertThat(LineSimplifier.simplify(line, false, 0)).containsExactly(line);
        double[] square = {0, 0, 1, 0, 2, 0, 2, 2, 0, 2};
        assertThat(LineSimplifier.simplify(square, true, 0.1)).containsExactly(0, 0, 2, 0, 2, 2, 0, 2);
    }
}
