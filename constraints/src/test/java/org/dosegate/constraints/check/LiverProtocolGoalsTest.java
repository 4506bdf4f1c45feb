package org.dosegate.constraints.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.OverallVerdict;
import org.dosegate.constraints.result.Verdict;
import org.dosegate.engine.dvh.Dvh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number of the protocol: a plan that just keeps it and one that just breaks it, with a known true value. */
class LiverProtocolGoalsTest {
    private static final Protocol PROTOCOL = Protocols.builtIn("hcc-45gy-15fx-imrt");

    /** The smallest difference that counts. */
    private static final double STEP = 1e-4;

    static Stream<PaperGoals.Row> rows() {
        return PaperGoals.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_value_just_inside_the_limit_passes_and_just_outside_fails(PaperGoals.Row row) {
        double inward = row.operator().startsWith("<") ? -STEP : STEP;

        assertValue(row, row.limit() + inward, Verdict.PASS);
        assertValue(row, row.limit(), row.operator().endsWith("=") ? Verdict.PASS : Verdict.FAIL);
        assertValue(row, row.limit() - inward, Verdict.FAIL);
    }

    private static void assertValue(PaperGoals.Row row, double value, Verdict verdict) {
        if ("V".equals(row.statistic()) && value > 100) {
            return; // "< 100 %" is broken at 100 % already, and more there is not
        }
        CheckResult result = bench(row.structure(), distribution(row, value)).check(PROTOCOL);
        GoalResult goal = Bench.goal(result, row.id());

        assertThat(goal.value().orElseThrow()).isCloseTo(value, within(1e-9));
        assertThat(goal.verdict()).as("%s at %s", row, value).isEqualTo(verdict);
        if (verdict == Verdict.FAIL) {
            assertThat(result.summary().verdict()).isEqualTo(OverallVerdict.FAIL);
        }
    }

    @Test
    void the_protocol_file_says_what_the_paper_says_and_nothing_else() {
        CheckResult result = bench("PTV", Steps.of(45, 100)).check(PROTOCOL);
        List<String> found = result.goals().stream()
                .filter(goal -> !goal.id().equals("plan-gpr"))
                .map(goal -> goal.id() + "|" + goal.structure() + "|" + goal.operator() + "|" + goal.limit() + "|"
                        + goal.required())
                .toList();

        assertThat(found)
                .containsExactlyElementsOf(PaperGoals.rows()
                        .map(row ->
                                row.id() + "|" + row.structure() + "|" + row.operator() + "|" + row.limit() + "|true")
                        .toList());
        assertThat(PROTOCOL.doseGy()).isEqualTo(45);
        assertThat(PROTOCOL.fractions()).isEqualTo(15);
        assertThat(result.goals()).allMatch(goal -> goal.citation().contains("10.1038/s41467-024-53704-5"));
    }

    @Test
    void a_plan_that_keeps_everything_passes_without_a_gamma_comparison() {
        CheckResult result = bench("PTV", Steps.of(45, 100)).check(PROTOCOL);
        GoalResult gamma = Bench.goal(result, "plan-gpr");

        assertThat(result.summary().verdict()).isEqualTo(OverallVerdict.PASS);
        assertThat(result.summary().passed()).isEqualTo(28);
        assertThat(gamma.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(gamma.expression()).isEqualTo("GPR(3%,3mm,10%)[%] > 95");
        assertThat(gamma.required()).isFalse();
        assertThat(Bench.codes(gamma.reasons())).containsExactly("NO_GAMMA_RESULT");
    }

    @Test
    void targets_grow_as_the_paper_says() {
        assertThat(PROTOCOL.expansions())
                .extracting(e -> e.from() + ">" + e.name() + " " + e.rightMm() + " " + e.leftMm() + " " + e.anteriorMm()
                        + " " + e.posteriorMm() + " " + e.inferiorMm() + " " + e.superiorMm())
                .containsExactly("GTV>CTV 10.0 10.0 10.0 10.0 10.0 10.0", "CTV>PTV 5.0 5.0 5.0 5.0 10.0 10.0");
        assertThat(PROTOCOL.expansions()).allMatch(e -> e.warnMissingPercent().getAsDouble() == 5);
    }

    /** A structure whose metric is exactly the value. */
    private static Dvh distribution(PaperGoals.Row row, double value) {
        return "V".equals(row.statistic())
                ? Steps.of(row.doseGy(), value, 0, 100 - value)
                : Steps.of(value, 50, value, 50);
    }

    private static Bench bench(String structure, Dvh dvh) {
        Bench bench = new Bench();
        for (String name :
                List.of("GTV", "Liver", "PTV", "Stomach", "Duodenum", "Colon", "SpinalCord", "Kidney_L", "Kidney_R")) {
            boolean target = name.equals("PTV") || name.equals("GTV");
            bench.with(name, name.equals(structure) ? dvh : Steps.of(target ? 45 : 1, 100));
        }
        return bench.withDifference("Liver", "GTV", "Liver - GTV".equals(structure) ? dvh : Steps.of(1, 100));
    }
}
