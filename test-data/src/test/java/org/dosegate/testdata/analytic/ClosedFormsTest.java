package org.dosegate.testdata.analytic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.api.Test;

/** The closed forms against values tabulated in cc with eight decimals (r = 12 mm, h = 24 mm, dose 16 Gy + 1 Gy/mm). */
class ClosedFormsTest {
    private static final Offset<Double> EIGHT_DECIMALS = within(6e-6); // mm3

    @Test
    void ballInLinearDose() {
        assertThat(BallForms.capMm3(20 - 16, 12)).isEqualTo(1876.57801, EIGHT_DECIMALS);
        assertThat(BallForms.capMm3(6 - 16, 12)).isEqualTo(7095.81061, EIGHT_DECIMALS);
        double s = BallForms.capInverse(0.05);
        assertThat(16 + 12 * s).isEqualTo(24.751591, within(6e-7));
        assertThat(BallForms.capMm3(12 * s, 12)).isEqualTo(0.05 * BallForms.volumeMm3(12), within(1e-9));
    }

    @Test
    void ellipsoidInObliqueDose() {
        Vec3 u = new Vec3(1, 2, 2).times(1 / 3.0);
        assertThat(BallForms.ellipsoidCapMm3(20 - 16, 12, 8, 10, u)).isEqualTo(807.84203, EIGHT_DECIMALS);
        assertThat(BallForms.ellipsoidCapMm3(-20, 12, 8, 10, u)).isEqualTo(4021.23860, EIGHT_DECIMALS);
    }

    @Test
    void shellInLinearDose() {
        assertThat(BallForms.shellCapMm3(8 - 16, 9, 12)).isEqualTo(3675.66340, EIGHT_DECIMALS);
    }

    @Test
    void cylinderAlongAcrossAndOblique() {
        assertThat(CylinderForms.capAxialMm3(18 - 16, 12, 24)).isEqualTo(4523.89342, EIGHT_DECIMALS);
        assertThat(CylinderForms.capAcrossMm3(18 - 16, 12, 24)).isEqualTo(4282.02788, EIGHT_DECIMALS);
        assertThat(CylinderForms.capObliqueMm3(18 - 16, 12, 24, Math.PI / 4)).isEqualTo(4183.37232, EIGHT_DECIMALS);
        assertThat(CylinderForms.capObliqueMm3(4 - 16, 12, 24, Math.PI / 4)).isEqualTo(10537.49637, EIGHT_DECIMALS);
    }

    @Test
    void coneAlongAndAcross() {
        assertThat(ConeForms.capAxialApexColdMm3(22 - 16, 12, 24)).isEqualTo(2092.30071, EIGHT_DECIMALS);
        assertThat(ConeForms.capAxialApexHotMm3(0, 12, 24)).isEqualTo(3619.11474 / 8, EIGHT_DECIMALS);
        assertThat(ConeForms.capAcrossMm3(22 - 16, 12, 24)).isEqualTo(398.35225, EIGHT_DECIMALS);
        assertThat(ConeForms.capAcrossMm3(8 - 16, 12, 24)).isEqualTo(3466.56316, EIGHT_DECIMALS);
    }

    @Test
    void radialDoses() {
        double gauss = RadialForms.gaussianRadiusMm(45, 60, 10);
        assertThat(RadialForms.withinMm3(gauss, 0, 10)).isEqualTo(1828.112006, within(1e-6));
        assertThat(BallForms.lensMm3(10, gauss, 5)).isEqualTo(1520.648826, within(1e-6));
        double square = RadialForms.powerLawRadiusMm(25, 10, 10, 2);
        assertThat(RadialForms.withinMm3(square, 1, 10)).isEqualTo(1055.500625, within(1e-6));
        assertThat(RadialForms.powerLawMeanGy(10, 10, 2, 1, 10)).isEqualTo(27.027027027, within(1e-9));
    }

    @Test
    void boxInExponentialAndLinearDose() {
        Vec3 mu = new Vec3(0.02, 0.05, 0.01);
        assertThat(BoxForms.exponentialMm3(45, 20, 30, 40, mu, 60)).isEqualTo(396.814146, within(1e-6));
        assertThat(BoxForms.exponentialMm3(15, 20, 30, 40, mu, 60)).isEqualTo(15780.709778, within(1e-6));
        assertThat(BoxForms.exponentialMeanGy(20, 30, 40, mu, 60)).isEqualTo(21.109276655, within(1e-9));
        assertThat(BoxForms.capMm3(3, 20, 30, 40, new Vec3(0, 0, 1))).isEqualTo(20 * 30 * 17.0, within(1e-8));
        assertThat(BoxForms.capMm3(0, 20, 30, 40, new Vec3(2, -1, 2).times(1 / 3.0)))
                .isEqualTo(12000, within(1e-8));
    }
}
