package org.dosegate.constraints.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.PlanIndices;
import org.junit.jupiter.api.Test;

/** Probabilities and indices of distributions of which each can be worked out by hand. */
class PlanIndicesTest {
    /** Half of 10 cc at 20 and half at 40 Gy, in a body of which 10 cc have 40 Gy. */
    private static final Steps TARGET = Steps.of(20, 5, 40, 5);

    private static final Steps BODY = Steps.of(2, 1000, 20, 50, 40, 10);

    private static final String NTCP =
            "ntcp: {n: 1, m: 0.1, td50Gy: 25, alphaBetaGy: 100, fractionGy: 2, citation: made up}";
    private static final String TCP =
            "alphaBetaGy: 10, tcp: {clonogensPerCc: 0.1, alphaPerGy: 0.000001, citation: made up}";
    private static final String CONFORMITY = "conformity: {isodoseGy: 25, body: B}";

    private static Protocol protocol(String parameters) {
        String yaml = """
                schema: dosegate.protocol/1
                id: test
                version: "1"
                title: Test
                citation: None
                prescription: {doseGy: 45, fractions: 15}
                structures: [{name: A, %s}, {name: B}]
                goals: [{id: g, structure: A, goal: 'Max[Gy] < 45'}]
                """.formatted(parameters);
        return Protocols.load(yaml.getBytes(StandardCharsets.UTF_8), "test.yaml");
    }

    private static Optional<PlanIndices> ofA(Steps target, Steps body, String parameters) {
        CheckResult result = new Bench().with("A", target).with("B", body).check(protocol(parameters));
        return result.structures().get(0).indices();
    }

    /** EQD2 with alpha/beta 100 in 15 fractions: 20 (4/3 + 100) / 102 and 40 (8/3 + 100) / 102, mean 30.07; (30.07 - 25) / 2.5 standard deviations. */
    @Test
    void a_complication_probability_is_that_of_the_mean_for_n_of_one() {
        PlanIndices indices = ofA(TARGET, BODY, NTCP).orElseThrow();

        assertThat(indices.ntcpPercent().orElseThrow()).isCloseTo(97.86, within(0.02));
        assertThat(indices.tcpPercent()).isEmpty();
        assertThat(indices.paddick()).isEmpty();
        assertThat(indices.homogeneity()).isEmpty();
    }

    /** Hardly a cell is killed: one clonogen in 10 cc at 0.1 a cc, none with probability 1 / e. */
    @Test
    void a_control_probability_counts_the_clonogens_that_survive() {
        PlanIndices indices = ofA(TARGET, BODY, TCP).orElseThrow();

        assertThat(indices.tcpPercent().orElseThrow()).isCloseTo(100 * Math.exp(-1), within(0.01));
        assertThat(indices.ntcpPercent()).isEmpty();
    }

    /** 25 Gy: 5 of the target's 10 cc, 10 cc of the body; 12.5 Gy: 60 cc of the body. */
    @Test
    void conformity_compares_the_target_with_the_body() {
        PlanIndices indices = ofA(TARGET, BODY, CONFORMITY).orElseThrow();

        assertThat(indices.paddick().orElseThrow()).isCloseTo(5.0 * 5 / (10 * 10), within(1e-9));
        assertThat(indices.rtog().orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(indices.gradient().orElseThrow()).isCloseTo(6, within(1e-9));
        assertThat(indices.homogeneity()).isPresent();
    }

    @Test
    void without_the_isodose_in_the_body_there_is_no_conformity() {
        PlanIndices indices = ofA(TARGET, Steps.of(24.9, 100), CONFORMITY).orElseThrow();

        assertThat(indices.paddick()).isEmpty();
        assertThat(indices.rtog()).isEmpty();
        assertThat(indices.gradient()).isEmpty();
        assertThat(indices.homogeneity()).isPresent();
    }

    @Test
    void nothing_is_said_of_what_has_no_known_dose_or_no_parameters() {
        assertThat(ofA(Steps.of().withOutsideCc(3), BODY, NTCP)).isEmpty();
        assertThat(ofA(TARGET, BODY, "alphaBetaGy: 10")).isEmpty();
    }
}
