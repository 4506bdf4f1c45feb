package org.dosegate.constraints.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.OverallVerdict;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.constraints.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "<,  25,        FAIL", "<=, 25,        PASS", ">,  25,        FAIL", ">=, 25,        PASS",
        "<,  24.99999,  FAIL", "<=, 25.00001,  PASS", ">,  25.00001,  FAIL", ">=, 24.99999,  PASS",
        "<,  24.99994,  PASS", "<=, 25.00006,  FAIL", ">,  25.00006,  PASS", ">=, 24.99994,  FAIL",
        // 2^-14 = 0.00006103515625 is exact in binary: above half a step
        "<=, 25.00006103515625, FAIL",
    })
    void compares_at_a_ten_thousandth_of_the_unit(String operator, double valueGy, Verdict verdict) {
        GoalResult goal = new Bench().with("A", Steps.of(valueGy, 10)).checkGoal("A", "Max[Gy] " + operator + " 25");

        assertThat(goal.verdict()).isEqualTo(verdict);
        assertThat(goal.value()).hasValue(valueGy);
        double margin = goal.margin().orElseThrow();
        assertThat(verdict == Verdict.PASS ? margin >= 0 : margin <= 0)
                .as("margin " + margin)
                .isTrue();
    }

    @Test
    void reads_every_metric_off_the_right_structure_in_its_unit() {
        Bench bench = new Bench().with("A", Steps.of(10, 20, 30, 30, 45, 50)).with("B", Steps.of(7, 5));

        assertThat(value(bench, "V30Gy[%]")).isEqualTo(80);
        assertThat(value(bench, "V30Gy[cc]")).isEqualTo(80);
        assertThat(value(bench, "V100%[%]")).isEqualTo(50);
        assertThat(value(bench, "CV45Gy[cc]")).isEqualTo(50);
        assertThat(value(bench, "D50%[Gy]")).isEqualTo(45);
        assertThat(value(bench, "D60cc[Gy]")).isEqualTo(30);
        assertThat(value(bench, "D60cc[%]")).isEqualTo(100 * 30 / 45.0);
        assertThat(value(bench, "DC10cc[Gy]")).isEqualTo(10);
        assertThat(value(bench, "Min[Gy]")).isEqualTo(10);
        assertThat(value(bench, "Max[Gy]")).isEqualTo(45);
        assertThat(value(bench, "Max[%]")).isEqualTo(100);
        assertThat(value(bench, "Mean[Gy]")).isEqualTo(33.5);
        assertThat(value(bench, "Mean[cGy]")).isEqualTo(33.5);
        assertThat(value(bench, "Volume[cc]")).isEqualTo(100);
    }

    private static double value(Bench bench, String metric) {
        return bench.checkGoal("A", metric + " < 99").value().orElseThrow();
    }

    @Test
    void a_verdict_that_does_not_depend_on_the_dose_outside_the_grid_stands() {
        GoalResult goal =
                new Bench().with("A", Steps.of(50, 90).withOutsideCc(10)).checkGoal("A", "Max[Gy] < 40");

        assertThat(goal.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(Bench.codes(goal.reasons())).containsExactly("OUTSIDE_DOSE_GRID");
    }

    @Test
    void a_verdict_that_depends_on_the_dose_outside_the_grid_is_not_given() {
        Bench bench = new Bench().with("A", Steps.of(1, 90).withOutsideCc(10));
        GoalResult max = bench.checkGoal("A", "Max[Gy] < 40");
        GoalResult share = bench.checkGoal("A", "V20Gy[%] < 10");

        assertThat(max.verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(max.value()).isEmpty();
        assertThat(max.low()).hasValue(1);
        assertThat(max.high()).as("unbounded").isEmpty();
        assertThat(max.margin()).isEmpty();
        assertThat(max.reasons().get(0).code()).isEqualTo("OUTSIDE_DOSE_GRID");
        assertThat(share.verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(share.high()).hasValue(10);
        assertThat(bench.checkGoal("A", "V20Gy[%] <= 10").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void a_limit_inside_the_interval_is_borderline_and_the_verdict_stays_that_of_the_value() {
        Bench bench = new Bench().with("A", Steps.of(24, 10), Steps.of(26, 10));
        GoalResult pass = bench.checkGoal("A", "Mean[Gy] < 25");
        GoalResult fail = bench.checkGoal("A", "Mean[Gy] > 25");

        assertThat(pass.verdict()).isEqualTo(Verdict.PASS);
        assertThat(pass.borderline()).isTrue();
        assertThat(pass.low()).hasValue(24);
        assertThat(pass.high()).hasValue(26);
        assertThat(Bench.codes(pass.reasons())).containsExactly("LIMIT_INSIDE_INTERVAL");
        assertThat(pass.reasons().get(0).text()).contains("prism");
        assertThat(fail.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(fail.borderline()).isTrue();
        assertThat(bench.checkGoal("A", "Mean[Gy] <= 26").borderline())
                .as("kept by every reading")
                .isFalse();
        assertThat(bench.checkGoal("A", "Mean[Gy] < 26").borderline()).isTrue();
    }

    @Test
    void a_reading_without_a_value_makes_a_goal_borderline() {
        GoalResult goal =
                new Bench().with("A", Steps.of(24, 10), Steps.of(24, 0.5)).checkGoal("A", "D1cc[Gy] < 25");

        assertThat(goal.verdict()).isEqualTo(Verdict.PASS);
        assertThat(goal.borderline()).isTrue();
        assertThat(Bench.codes(goal.reasons())).containsExactly("UNDEFINED_IN_A_READING");
    }

    @Test
    void no_interval_no_numbers_for_it() {
        GoalResult goal = new Bench().with("A", Steps.of(24, 10)).checkGoal("A", "Mean[Gy] < 25");

        assertThat(goal.low()).isEqualTo(OptionalDouble.empty());
        assertThat(goal.high()).isEqualTo(OptionalDouble.empty());
        assertThat(goal.borderline()).isFalse();
        assertThat(goal.margin()).hasValue(1);
    }

    @Test
    void what_has_no_value_is_not_evaluable_for_a_reason() {
        assertReason(new Bench().with("A", Steps.of(1, 0.02)), "A", "D0.03cc[Gy] < 5", "STRUCTURE_TOO_SMALL");
        assertReason(new Bench().with("A", Steps.of(1, 0)), "A", "Mean[Gy] < 5", "NO_VOLUME");
        assertReason(new Bench().with("A", Steps.of().withOutsideCc(5)), "A", "Mean[Gy] < 5", "OUTSIDE_DOSE_GRID");
        assertReason(new Bench(), "A", "Mean[Gy] < 5", "STRUCTURE_MISSING");
        assertReason(new Bench().withBroken("A"), "A", "Mean[Gy] < 5", "STRUCTURE_NOT_EVALUABLE");
        assertReason(
                new Bench().withEmpty("A", Note.of("POINT_ROI", "only points")),
                "A",
                "Mean[Gy] < 5",
                "POINT_ROI",
                "STRUCTURE_NOT_EVALUABLE");
        assertReason(new Bench().with("A", Steps.of(1, 9)), "A - B", "Mean[Gy] < 5", "STRUCTURE_MISSING");
        assertReason(
                new Bench().with("A", Steps.of(1, 9)).withEmpty("B"),
                "A - B",
                "Mean[Gy] < 5",
                "STRUCTURE_NOT_EVALUABLE");
    }

    private static void assertReason(Bench bench, String structure, String goal, String... codes) {
        CheckResult result = bench.check(Bench.protocol(structure, goal));
        GoalResult found = result.goals().get(0);

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(found.value()).isEmpty();
        assertThat(Bench.codes(found.reasons())).contains(codes);
        assertThat(result.summary().verdict()).isEqualTo(OverallVerdict.INCOMPLETE);
        assertThat(result.summary().exitCode()).isEqualTo(4);
    }

    @Test
    void each_distinct_solid_is_computed_once_and_listed_in_the_protocols_order() {
        Bench bench = new Bench()
                .with("C", Steps.of(3, 1))
                .with("A", Steps.of(1, 1))
                .with("B", Steps.of(2, 1))
                .withDifference("C", "A", Steps.of(4, 1));
        Protocol protocol = Bench.goals(
                "{id: g1, structure: C - A, goal: 'Max[Gy] < 9'}",
                "{id: g2, structure: C, goal: 'Max[Gy] < 9'}",
                "{id: g3, structure: (C - A), goal: 'Mean[Gy] < 9'}");

        CheckResult result = bench.check(protocol);

        assertThat(result.structures()).extracting(StructureResult::name).containsExactly("A", "C", "C - A");
        assertThat(result.structures().get(2).match()).isEqualTo(StructureResult.Match.DERIVED);
        assertThat(bench.computed)
                .hasSize(3)
                .allSatisfy((region, times) -> assertThat(times).isEqualTo(1));
        assertThat(result.goals()).extracting(GoalResult::id).containsExactly("g1", "g2", "g3");
        assertThat(result.goals().get(2).structure()).isEqualTo("C - A");
        assertThat(result.goals().get(2).value()).hasValue(4);
    }

    @Test
    void warnings_of_a_structure_reach_the_goals_that_it_touches() {
        Bench bench = new Bench().with("A", Steps.of(3, 1).withOutsideCc(1)).with("B", Steps.of(1, 1));
        Protocol protocol = Bench.goals(
                "{id: a, structure: A, goal: 'Volume[cc] < 9'}", "{id: b, structure: B, goal: 'Max[Gy] < 9'}");

        CheckResult result = bench.check(protocol);

        assertThat(Bench.codes(Bench.goal(result, "a").reasons())).containsExactly("OUTSIDE_DOSE_GRID");
        assertThat(Bench.goal(result, "b").reasons()).isEmpty();
        assertThat(Bench.codes(result.structures().get(0).warnings())).containsExactly("OUTSIDE_DOSE_GRID");
    }

    @Test
    void the_near_maximum_is_known_wherever_the_structure_is_large_enough() {
        CheckResult result = new Bench()
                .with("A", Steps.of(50, 0.01, 40, 10))
                .with("B", Steps.of(1, 0.02))
                .check(Bench.goals(
                        "{id: a, structure: A, goal: 'Max[Gy] < 60'}", "{id: b, structure: B, goal: 'Max[Gy] < 60'}"));

        assertThat(result.structures())
                .extracting(StructureResult::d003ccGy)
                .isEqualTo(List.of(OptionalDouble.of(40), OptionalDouble.empty()));
    }
}
