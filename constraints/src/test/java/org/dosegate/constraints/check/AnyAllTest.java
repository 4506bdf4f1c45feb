package org.dosegate.constraints.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kleene's truth tables. P passes, F fails, U cannot be evaluated, N does not apply, p and f are borderline. */
class AnyAllTest {

    @ParameterizedTest
    @CsvSource({
        "P, P, PASS, PASS",
        "P, F, PASS, FAIL",
        "F, P, PASS, FAIL",
        "F, F, FAIL, FAIL",
        "P, U, PASS, NOT_EVALUABLE",
        "U, P, PASS, NOT_EVALUABLE",
        "F, U, NOT_EVALUABLE, FAIL",
        "U, F, NOT_EVALUABLE, FAIL",
        "U, U, NOT_EVALUABLE, NOT_EVALUABLE",
        "P, N, PASS, PASS",
        "N, F, FAIL, FAIL",
        "N, U, NOT_EVALUABLE, NOT_EVALUABLE",
        "N, N, NOT_APPLICABLE, NOT_APPLICABLE",
    })
    void combine_as_kleene_says(char a, char b, Verdict any, Verdict all) {
        assertThat(evaluate("any", a, b).verdict()).isEqualTo(any);
        assertThat(evaluate("all", a, b).verdict()).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "p, P, false, true", "p, F, true, false", "p, p, true, true", "P, P, false, false",
        "f, F, true, false", "f, P, false, true", "f, f, true, true", "p, U, true, false",
    })
    void are_borderline_when_their_verdict_hangs_on_a_borderline_part(char a, char b, boolean any, boolean all) {
        assertThat(evaluate("any", a, b).borderline()).as("any").isEqualTo(any);
        assertThat(evaluate("all", a, b).borderline()).as("all").isEqualTo(all);
    }

    @Test
    void give_the_numbers_of_the_part_that_decided() {
        GoalResult any = new Bench()
                .with("A", Steps.of(30, 1))
                .with("B", Steps.of(20, 1))
                .checkGoal("A", "any(A: Mean[Gy] <= 23, B: Max[Gy] <= 25)");

        assertThat(any.structure()).isEqualTo("A, B");
        assertThat(any.metric()).isEqualTo("Max[Gy]");
        assertThat(any.limit()).isEqualTo(25);
        assertThat(any.value()).hasValue(20);
        assertThat(any.margin()).hasValue(5);
        assertThat(Bench.codes(any.reasons())).containsExactly("DECIDED_BY");
        assertThat(any.reasons().get(0).text()).contains("B: Max[Gy] <= 25");
    }

    @Test
    void nest_and_take_the_goals_structure_where_they_name_none() {
        Bench bench = new Bench()
                .with("A", Steps.of(20, 1))
                .with("B", Steps.of(30, 1))
                .with("C", Steps.of(40, 1));

        assertThat(bench.checkGoal("C", "all(any(A: Max[Gy] < 25, B: Max[Gy] < 25), Max[Gy] < 41)")
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(bench.checkGoal("C", "all(any(A: Max[Gy] < 25, B: Max[Gy] < 25), Max[Gy] < 40)")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(bench.checkGoal("C", "any(all(A: Max[Gy] < 25, B: Max[Gy] < 25), Max[Gy] < 39)")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    private static GoalResult evaluate(String word, char a, char b) {
        Bench bench = new Bench();
        add(bench, "A", a);
        add(bench, "B", b);
        CheckOptions options = CheckOptions.DEFAULT;
        options = a == 'N' ? options.withAbsent("A", "resected") : options;
        options = b == 'N' ? options.withAbsent("B", "resected") : options;
        CheckResult result =
                bench.check(Bench.goals("{id: g, goal: '" + word + "(A: Max[Gy] < 25, B: Max[Gy] < 25)'}"), options);
        return result.goals().get(0);
    }

    private static void add(Bench bench, String roi, char kind) {
        switch (kind) {
            case 'P' -> bench.with(roi, Steps.of(10, 1), Steps.of(11, 1));
            case 'F' -> bench.with(roi, Steps.of(30, 1), Steps.of(31, 1));
            case 'p' -> bench.with(roi, Steps.of(24, 1), Steps.of(26, 1));
            case 'f' -> bench.with(roi, Steps.of(26, 1), Steps.of(24, 1));
            case 'U' -> bench.withEmpty(roi);
            case 'N' -> { // the organ is not there
            }
            default -> throw new IllegalArgumentException("no such kind: " + kind);
        }
    }
}
