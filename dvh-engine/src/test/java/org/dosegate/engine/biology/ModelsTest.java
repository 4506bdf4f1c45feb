package org.dosegate.engine.biology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.dosegate.engine.dvh.Dvh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Closed forms: uniform dose, two doses, a dose spread evenly. */
class ModelsTest {
    private static final Dvh UNIFORM = new Linear(10, 45, 45);

    @ParameterizedTest
    @ValueSource(doubles = {-20, -1, 0.5, 1, 8, 200})
    void gEud_of_a_uniform_dose_is_the_dose(double a) {
        assertThat(GeneralisedEud.gy(UNIFORM, a)).isCloseTo(45, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-10, -1, 0.5, 1, 2, 8, 40})
    void gEud_of_two_doses_and_of_an_evenly_spread_dose(double a) {
        double two = StrictMath.pow(0.4 * StrictMath.pow(20, a) + 0.6 * StrictMath.pow(50, a), 1 / a);
        // ((max^(a+1) - min^(a+1)) / ((a+1) (max - min)))^(1/a), and for a = -1 the logarithmic mean.
        double spread = a == -1
                ? 30 / StrictMath.log(2.5)
                : StrictMath.pow((StrictMath.pow(50, a + 1) - StrictMath.pow(20, a + 1)) / ((a + 1) * 30), 1 / a);

        assertThat(GeneralisedEud.gy(new TwoSteps(4, 20, 6, 50), a)).isCloseTo(two, within(1e-7 * two));
        assertThat(GeneralisedEud.gy(new Linear(10, 20, 50), a)).isCloseTo(spread, within(1e-6 * spread));
    }

    @Test
    void gEud_with_a_part_that_has_no_dose_and_without_an_exponent() {
        assertThat(GeneralisedEud.gy(new TwoSteps(1, 0, 9, 50), -10)).isZero();
        assertThatThrownBy(() -> GeneralisedEud.gy(UNIFORM, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The normal distribution at 0, 1 and -2 standard deviations: 0.5, 0.8413447461, 0.0227501319. */
    @Test
    void ntcp_of_uniform_doses_is_the_normal_distribution() {
        LymanNtcp liver = LymanNtcp.LIVER_DISEASE_PRIMARY;
        double sd = 0.12 * 39.8;

        assertThat(inReferenceFractions(liver, 39.8)).isCloseTo(0.5, within(1e-9));
        assertThat(inReferenceFractions(liver, 39.8 + sd)).isCloseTo(0.8413447461, within(1e-9));
        assertThat(inReferenceFractions(liver, 39.8 - 2 * sd)).isCloseTo(0.0227501319, within(1e-9));
    }

    /** The course's fractions do not have 1.5 Gy: the dose is chosen whose equivalent in such fractions is wanted. */
    private static double inReferenceFractions(LymanNtcp model, double equivalentGy) {
        int fractions = 15;
        LinearQuadratic lq = new LinearQuadratic(fractions, model.alphaBetaGy());
        double eqd2 = equivalentGy * (model.fractionGy() + model.alphaBetaGy()) / (2 + model.alphaBetaGy());
        double doseGy = lq.doseOfEqd2Gy(eqd2);
        return model.probability(new Linear(10, doseGy, doseGy), fractions);
    }

    @Test
    void ntcp_of_two_doses_takes_the_equivalent_of_each() {
        LymanNtcp model = new LymanNtcp(0.5, 0.2, 40, 3, 2);
        LinearQuadratic lq = new LinearQuadratic(15, 3);
        double gEud = Math.sqrt(0.4 * lq.eqd2Gy(20) * lq.eqd2Gy(20) + 0.6 * lq.eqd2Gy(38) * lq.eqd2Gy(38));
        double doseGy = lq.doseOfEqd2Gy(gEud);

        assertThat(model.probability(new TwoSteps(4, 20, 6, 38), 15))
                .isCloseTo(model.probability(new Linear(1, doseGy, doseGy), 15), within(1e-7))
                .isBetween(0.1, 0.5);
        assertThat(model.probability(new Linear(1, 0, 0), 15)).isLessThan(1e-6);
    }

    @Test
    void tcp_of_uniform_and_two_doses() {
        PoissonTcp model = new PoissonTcp(1e7, 0.3, new LinearQuadratic(15, 10));
        double at45 = StrictMath.exp(-1e8 * StrictMath.exp(-0.3 * 45 * (1 + 45 / 150.0)));
        double survivors =
                6e7 * StrictMath.exp(-0.3 * 45 * (1 + 45 / 150.0)) + 4e7 * StrictMath.exp(-0.3 * 60 * (1 + 60 / 150.0));

        assertThat(model.probability(UNIFORM)).isCloseTo(at45, within(1e-9)).isBetween(0.01, 0.99);
        assertThat(model.probability(new TwoSteps(6, 45, 4, 60))).isCloseTo(StrictMath.exp(-survivors), within(1e-7));
    }

    @Test
    void conformity_of_a_gaussian_dose_around_a_ball() {
        // D = A exp(-r^2 / 2 R^2) with the isodose at r = R: half of it is at r^2 = R^2 (1 + 2 ln 2), so that the
        // gradient index is
        // (1 + 2 ln 2)^1.5 = 3.68626 whatever R (Walker and Byrne 2025).
        double ball = 4.0 / 3 * Math.PI;
        double half = ball * StrictMath.pow(1 + 2 * StrictMath.log(2), 1.5);
        Conformity same = new Conformity(ball, ball, ball, half);

        assertThat(same.paddick()).isEqualTo(1);
        assertThat(same.rtog()).isEqualTo(1);
        assertThat(same.gradientIndex()).isCloseTo(3.68626, within(1e-5));
    }

    @Test
    void conformity_is_read_off_two_dvhs() {
        // 8 of 10 cc covered by an isodose of 16 cc; half of it has 40 cc.
        Dvh target = new TwoSteps(2, 40, 8, 50);
        Dvh body = new TwoSteps(24, 30, 16, 50);
        Conformity c = Conformity.of(target, body, 45);

        assertThat(c.paddick()).isEqualTo(64 / 160.0);
        assertThat(c.rtog()).isEqualTo(1.6);
        assertThat(c.gradientIndex()).isEqualTo(2.5);
        assertThatThrownBy(() -> Conformity.of(target, body, 60)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void homogeneity_of_an_evenly_spread_dose() {
        // D2 = 49.8, D98 = 40.2, D50 = 45.
        assertThat(Conformity.homogeneityIcru83(new Linear(10, 40, 50))).isCloseTo(9.6 / 45, within(1e-12));
        assertThat(Conformity.homogeneityIcru83(new Linear(10, 45, 45))).isZero();
    }
}
