package org.dosegate.constraints.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.dosegate.constraints.goal.GoalExpression.Comparison;
import org.dosegate.constraints.goal.GoalParser;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.ProtocolException;
import org.dosegate.constraints.protocol.ProtocolProblem;
import org.dosegate.constraints.protocol.Protocols;
import org.dosegate.constraints.result.BiologyFigures;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.constraints.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 45 Gy in 15 fractions: with alpha/beta 3 Gy, 45 Gy are 54 Gy in fractions of 2 Gy, 30 Gy are 30, and 15 Gy are 12. */
class Eqd2GoalTest {
    private static Protocol protocol(String structures, String structure, String goal) {
        return Protocols.load("""
                schema: dosegate.protocol/1
                id: test
                version: "1"
                title: Test
                citation: None
                prescription: {doseGy: 45, fractions: 15}
                structures: [%s]
                goals: [{id: g, structure: '%s', goal: '%s'}]
                """.formatted(structures, structure, goal).getBytes(StandardCharsets.UTF_8), "test.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "Max[GyEQD2] <= 54,        PASS, 54,   GyEQD2",
        "Max[GyEQD2] < 54,         FAIL, 54,   GyEQD2",
        "D0.03cc[GyEQD2] <= 50,    FAIL, 54,   GyEQD2",
        "Min[GyEQD2] > 11,         PASS, 12,   GyEQD2",
        // 0.2 x 12 + 0.5 x 30 + 0.3 x 54; the mean of 31.5 Gy itself would be 32.1
        "Mean[GyEQD2] < 33,        FAIL, 33.6, GyEQD2",
        "V54GyEQD2[%] < 30,        FAIL, 30,   %",
        "V30GyEQD2[cc] >= 8,       PASS, 8,    cc",
        "CV30GyEQD2[%] <= 20,      PASS, 20,   %",
    })
    void goals_in_eqd2_are_read_off_the_converted_dvh(String goal, Verdict verdict, double value, String unit) {
        Protocol protocol = protocol("{name: A, alphaBetaGy: 3}", "A", goal);

        GoalResult result = new Bench()
                .with("A", Steps.of(15, 2, 30, 5, 45, 3))
                .check(protocol)
                .goals()
                .get(0);

        assertThat(result.value().orElseThrow()).isCloseTo(value, within(1e-6));
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"D0.03cc[GyEQD2] <= 50", "V20GyEQD2[%] < 30", "Max[GyEQD2] < 54.5", "CV9GyEQD2[cc] >= 700"})
    void the_metric_is_spelled_as_it_is_written(String goal) {
        assertThat(((Comparison) GoalParser.parseGoal(goal)).text()).isEqualTo(goal);
    }

    @ParameterizedTest
    @CsvSource({
        "'{name: A}, {name: B, alphaBetaGy: 2}',                 A",
        "'{name: A, alphaBetaGy: 3}, {name: B, alphaBetaGy: 2}', A + B",
        "'{name: A}, {name: B, alphaBetaGy: 2}',                 A - B",
    })
    void a_goal_in_eqd2_needs_one_alpha_beta(String structures, String structure) {
        ProtocolException e = catchThrowableOfType(
                ProtocolException.class, () -> protocol(structures, structure, "Max[GyEQD2] < 50"));

        assertThat(e.problems()).extracting(ProtocolProblem::code).containsExactly(ProtocolProblem.Code.NO_ALPHA_BETA);
    }

    @Test
    void differences_and_margins_have_the_alpha_beta_of_what_they_are_cut_or_grown_from() {
        String structures = "{name: A, alphaBetaGy: 3}, {name: B}";

        assertThat(protocol(structures, "A - B", "Max[GyEQD2] < 50").goals()).hasSize(1);
        assertThat(protocol(structures, "(A ^ 5mm) - B", "Max[GyEQD2] < 50").goals())
                .hasSize(1);
    }

    @Test
    void figures_are_shown_where_the_protocol_asks() {
        Protocol asking = protocol("{name: A, alphaBetaGy: 3, gEudA: 1}, {name: B}", "A", "Max[Gy] < 50");
        CheckResult result = new Bench().with("A", Steps.of(15, 5, 45, 5)).check(asking);
        StructureResult structure = result.structures().get(0);
        BiologyFigures figures = structure.biology().orElseThrow();

        assertThat(figures.fractions()).hasValue(15);
        assertThat(figures.minEqd2Gy().orElseThrow()).isCloseTo(12, within(1e-12));
        assertThat(figures.meanEqd2Gy().orElseThrow()).isCloseTo(33, within(1e-6));
        assertThat(figures.maxEqd2Gy().orElseThrow()).isCloseTo(54, within(1e-12));
        assertThat(figures.gEudGy().orElseThrow()).isCloseTo(30, within(1e-6));

        Protocol silent = protocol("{name: A}", "A", "Max[Gy] < 50");
        assertThat(new Bench()
                        .with("A", Steps.of(15, 5, 45, 5))
                        .check(silent)
                        .structures()
                        .get(0)
                        .biology())
                .isEmpty();
    }
}
