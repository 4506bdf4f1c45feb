package org.dosegate.engine.biology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.dosegate.engine.dvh.CumulativeCurve;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.Reading;
import org.dosegate.engine.region.BetweenSlices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquivalentDoseTest {

    /** 54 Gy in 3 fractions has a BED of 151.2 Gy with alpha/beta 10, as stereotactic papers quote it; the others follow from the formula by hand. */
    @ParameterizedTest
    @CsvSource({
        "54, 3,  10, 151.2,  126",
        "60, 30, 10, 72,     60",
        "45, 15, 3,  90,     54",
        "45, 15, 10, 58.5,   48.75",
        "40, 15, 2,  93.3333333333, 46.6666666667",
        "28, 1,  10, 106.4,  88.6666666667",
    })
    void bed_and_eqd2_of_known_schedules(double doseGy, int fractions, double alphaBetaGy, double bed, double eqd2) {
        LinearQuadratic model = new LinearQuadratic(fractions, alphaBetaGy);

        assertThat(model.bedGy(doseGy)).isCloseTo(bed, within(1e-9));
        assertThat(model.eqd2Gy(doseGy)).isCloseTo(eqd2, within(1e-9));
        assertThat(model.doseOfEqd2Gy(model.eqd2Gy(doseGy))).isCloseTo(doseGy, within(1e-12));
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new LinearQuadratic(0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinearQuadratic(15, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinearQuadratic(15, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_dvh_is_converted_dose_by_dose() {
        LinearQuadratic model = new LinearQuadratic(15, 3);
        Dvh eqd2 = new EquivalentDvh(new Linear(100, 15, 45), model);

        assertThat(eqd2.minGy()).isEqualTo(model.eqd2Gy(15));
        assertThat(eqd2.maxGy()).isEqualTo(model.eqd2Gy(45));
        assertThat(eqd2.volumeAtDoseCc(model.eqd2Gy(30))).isCloseTo(50, within(1e-9));
        assertThat(eqd2.doseAtVolumeGy(25)).isCloseTo(model.eqd2Gy(37.5), within(1e-12));
        // Mean of D^2/15 + 3 D over 15..45 Gy, divided by 5: ((45^3 - 15^3) / 90 / 15 + 3 x 30) / 5.
        double mean = ((91125 - 3375) / 90.0 / 15 + 90) / 5;
        assertThat(eqd2.meanGy()).isCloseTo(mean, within(1e-6 * mean));
    }

    @ParameterizedTest
    @CsvSource({"45, 15, 3", "33.3, 7, 2", "50.4, 28, 10", "12.345678, 3, 8"})
    void a_volume_of_one_dose_counts_at_exactly_its_eqd2(double doseGy, int fractions, double alphaBetaGy) {
        LinearQuadratic model = new LinearQuadratic(fractions, alphaBetaGy);
        Dvh eqd2 = new EquivalentDvh(new TwoSteps(30, 1, 70, doseGy), model);

        assertThat(eqd2.volumeAtDoseCc(model.eqd2Gy(doseGy))).isEqualTo(70);
        assertThat(eqd2.volumeAtDoseCc(model.eqd2Gy(doseGy) * (1 + 1e-12))).isZero();
        double mean = 0.3 * model.eqd2Gy(1) + 0.7 * model.eqd2Gy(doseGy);
        assertThat(eqd2.meanGy()).isCloseTo(mean, within(1e-9 * mean));
    }

    @Test
    void the_curve_between_its_points_is_that_of_the_distribution() {
        LinearQuadratic model = new LinearQuadratic(1, 2);
        Dvh eqd2 = new EquivalentDvh(new Linear(100, 0, 30), model);
        CumulativeCurve curve = eqd2.cumulative();

        for (int k = 1; k < curve.doseGy().length; k++) {
            double dose = 0.5 * (curve.doseGy()[k - 1] + curve.doseGy()[k]);
            double volume = 0.5 * (curve.volumeCc()[k - 1] + curve.volumeCc()[k]);
            assertThat(curve.doseGy()[k]).isGreaterThanOrEqualTo(curve.doseGy()[k - 1]);
            assertThat(volume).as("at " + dose).isCloseTo(eqd2.volumeAtDoseCc(dose), within(0.3));
        }
        assertThat(curve.doseGy().length).isGreaterThan(20);
    }

    @Test
    void all_readings_are_converted() {
        Reading nominal = new Reading(BetweenSlices.SHAPE, true);
        Reading other = new Reading(BetweenSlices.PRISM, true);
        LinearQuadratic model = new LinearQuadratic(15, 3);

        DvhReadings converted = EquivalentDvh.of(
                new DvhReadings(new Linear(10, 0, 45), nominal, Map.of(other, new Linear(10, 0, 40))), model);

        assertThat(converted.nominal().maxGy()).isEqualTo(model.eqd2Gy(45));
        assertThat(converted.alternatives().get(other).maxGy()).isEqualTo(model.eqd2Gy(40));
        assertThat(converted.nominalReading()).isEqualTo(nominal);
    }
}
