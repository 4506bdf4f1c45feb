package org.dosegate.engine.biology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dosegate.engine.dvh.Dvh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of docs/method.md, with numbers worked out by hand. */
class WorkedExamplesTest {
    /** So large an alpha/beta makes doses count as they are. */
    private static final double NO_CONVERSION_GY = 1e12;

    /** Half of the volume has 20 Gy, half 40 Gy: arithmetic mean, root of 1000, fourth root of 1,360,000, harmonic mean, root of 640. */
    @ParameterizedTest
    @CsvSource({"1, 30", "2, 31.6228", "4, 34.1495", "-1, 26.6667", "-2, 25.2982"})
    void gEud_of_halves(double a, double gEudGy) {
        assertThat(GeneralisedEud.gy(new TwoSteps(50, 20, 50, 40), a)).isCloseTo(gEudGy, within(5e-5));
    }

    /**
     * Half of the liver has 15 Gy in 15 fractions, half 45 Gy; alpha/beta 2.5 Gy. In fractions of 1.5 Gy these are 15 x 3.5 / 4 = 13.125 Gy and 45 x 5.5 / 4 = 61.875 Gy. With n = 1 their mean decides:
     * 37.5 Gy; (37.5 - 39.8) / (0.12 x 39.8) = -0.48157, whose normal probability is 0.31505.
     */
    @Test
    void ntcp_of_a_liver_by_its_mean_dose() {
        LymanNtcp model = new LymanNtcp(1, 0.12, 39.8, 2.5, 1.5);
        assertThat(model.probability(new TwoSteps(700, 15, 700, 45), 15)).isCloseTo(0.31505, within(5e-6));
    }

    /**
     * A liver of which a third, two thirds or all get a dose, and the rest none: the tolerance doses for 5 and 50 % of Emami et al. (Int J Radiat Oncol Biol Phys 1991;21:109), and what the parameters that
     * Burman et al. fitted to them (1991;21:123; n = 0.32, m = 0.15, TD50 = 40 Gy) make of these; a fit of three numbers to six is not exact. Doses then count by the part to the power of n (Lyman 1985): 30 Gy to all are (30 - 40) / 6 = -1.667 standard
     * deviations; 45 Gy to two thirds count as 39.524 Gy, 55 Gy to one third as 38.698 Gy.
     */
    @ParameterizedTest
    @CsvSource({"3, 30, 0.0478", "3, 40, 0.5000", "2, 35, 0.0614", "2, 45, 0.4684", "1, 50, 0.2109", "1, 55, 0.4141"})
    void ntcp_of_parts_of_an_organ(double thirds, double doseGy, double probability) {
        LymanNtcp organ = new LymanNtcp(0.32, 0.15, 40, NO_CONVERSION_GY, 2);
        Dvh dvh = thirds == 3 ? new Linear(3, doseGy, doseGy) : new TwoSteps(3 - thirds, 0, thirds, doseGy);
        assertThat(organ.probability(dvh, 20)).isCloseTo(probability, within(5e-5));
    }

    /** 60 Gy in 30 fractions, alpha/beta 10 Gy: BED 72 Gy; of 10^9 clonogens 10^9 exp(-0.3 x 72) = 0.41614 survive on average, and none with exp(-0.41614) = 0.65959. */
    @Test
    void tcp_of_a_uniform_target() {
        PoissonTcp model = new PoissonTcp(1e7, 0.3, new LinearQuadratic(30, 10));
        assertThat(model.probability(new Linear(100, 60, 60))).isCloseTo(0.65959, within(5e-6));
    }

    /** The same with 54 Gy in 5 of the 100 cc: BED 54 x 1.18 = 63.72 Gy there, 0.39533 + 0.24946 = 0.64479 survivors, 0.52477. */
    @Test
    void tcp_with_a_cold_spot() {
        PoissonTcp model = new PoissonTcp(1e7, 0.3, new LinearQuadratic(30, 10));
        assertThat(model.probability(new TwoSteps(5, 54, 95, 60))).isCloseTo(0.52477, within(5e-6));
    }
}
