package org.dosegate.constraints.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dosegate.constraints.lint.Finding.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Max[Gy] < 20        | V20Gy[%] < 1",
                "Max[Gy] < 20        | V23Gy[cc] <= 0",
                "Max[Gy] <= 20       | V20.1Gy[%] < 10",
                "Max[Gy] < 20        | D2%[Gy] < 20",
                "Max[Gy] < 20        | D2cc[Gy] <= 20",
                "Max[%] < 100        | V45Gy[%] < 5",
                "Max[Gy] < 20        | Mean[Gy] < 20",
                "Max[Gy] < 20        | Median[Gy] < 21",
                "Max[Gy] < 20        | Max[Gy] <= 20",
                "Mean[Gy] < 20       | Mean[Gy] <= 20",
                "Mean[Gy] >= 20      | Mean[Gy] > 19",
                "Min[Gy] >= 20       | V20Gy[%] >= 95",
                "Min[Gy] > 20        | Mean[Gy] > 20",
                "D98%[Gy] >= 44      | V44Gy[%] >= 95",
                "V20Gy[%] < 30       | D40%[Gy] < 21",
                "CV20Gy[cc] > 700    | DC700cc[Gy] < 21",
                "V20Gy[%] < 30       | V25Gy[%] < 30",
            })
    void a_goal_that_follows_from_another_is_vacuous_and_not_the_other_way_round(String strong, String weak) {
        assertThat(LintBench.subjects(Rule.VACUOUS, LintBench.liver(strong, weak)))
                .containsExactly("g1");
        assertThat(LintBench.subjects(Rule.VACUOUS, LintBench.liver(weak, strong)))
                .contains("g0")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V20Gy[%] < 30       | D30%[Gy] < 20",
                "CV20Gy[%] > 70      | V20Gy[%] < 30",
                "Median[Gy] < 20     | D50%[Gy] < 20",
            })
    void of_two_that_say_the_same_the_later_one_is_vacuous(String one, String other) {
        assertThat(LintBench.subjects(Rule.VACUOUS, LintBench.liver(one, other)))
                .containsExactly("g1");
        assertThat(LintBench.subjects(Rule.VACUOUS, LintBench.liver(other, one)))
                .containsExactly("g1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Max[Gy] < 20        | V19Gy[%] < 10",
                "Max[Gy] <= 20       | V20Gy[%] < 10",
                "Max[Gy] <= 20       | Mean[Gy] < 19",
                "D2%[Gy] < 20        | Max[Gy] < 30",
                "D2%[Gy] < 20        | D1cc[Gy] < 20",
                "V20Gy[%] < 30       | V20Gy[cc] < 30",
                "V20Gy[%] < 30       | V19Gy[%] < 31",
                "Mean[Gy] < 20       | Max[Gy] < 40",
                "CV20Gy[cc] > 700    | DC600cc[Gy] < 19",
                "V20Gy[%] < 30       | V20Gy[%] >= 10",
                "Volume[cc] > 100    | V20Gy[cc] < 100",
            })
    void goals_of_which_neither_follows_from_the_other_are_let_be(String one, String other) {
        assertThat(LintBench.lint(LintBench.liver(one, other))).isEmpty();
    }

    @Test
    void a_goal_that_always_holds_is_vacuous_and_one_that_never_does_is_an_error() {
        assertThat(LintBench.subjects(
                        Rule.VACUOUS, LintBench.liver("V20Gy[%] <= 100", "V30Gy[%] >= 0", "V0Gy[%] >= 50")))
                .containsExactly("g0", "g1", "g2");
        assertThat(LintBench.subjects(
                        Rule.EXCLUSIVE, LintBench.liver("V20Gy[%] < 0", "V30Gy[%] > 100", "V0Gy[%] < 50")))
                .contains("g0", "g1", "g2");
        assertThat(LintBench.lint(LintBench.liver("V20Gy[%] < 100", "V10Gy[%] > 0")))
                .isEmpty();
    }

    @Test
    void goals_of_other_structures_and_parts_of_any_imply_nothing() {
        String other = LintBench.yaml(
                "{id: a, structure: Liver, goal: 'Max[Gy] < 20'}", "{id: b, structure: Stomach, goal: 'V30Gy[%] < 5'}");
        String any = LintBench.liver("any(Max[Gy] < 20, Mean[Gy] < 5)", "V30Gy[%] < 5");
        String all = LintBench.liver("all(Max[Gy] < 20, Mean[Gy] < 5)", "V30Gy[%] < 5");

        assertThat(LintBench.lint(other)).isEmpty();
        assertThat(LintBench.lint(any)).isEmpty();
        assertThat(LintBench.subjects(Rule.VACUOUS, all)).containsExactly("g1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Max[Gy] < 40     | Min[Gy] >= 40",
                "Max[Gy] < 40     | D95%[Gy] >= 42",
                "V20Gy[%] < 30    | V25Gy[%] >= 30",
                "V20Gy[%] <= 30   | D31%[Gy] > 20",
                "Mean[Gy] < 20    | V40Gy[%] > 60",
                "Mean[Gy] > 40    | Max[Gy] < 30",
                "Mean[Gy] > 40    | Mean[Gy] < 40",
            })
    void goals_that_no_plan_keeps_together_are_an_error(String one, String other) {
        assertThat(LintBench.subjects(Rule.EXCLUSIVE, LintBench.liver(one, other)))
                .containsExactly("g1");
        assertThat(LintBench.subjects(Rule.EXCLUSIVE, LintBench.liver(other, one)))
                .containsExactly("g1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Max[Gy] <= 40    | D95%[Gy] >= 40",
                "V20Gy[%] < 30    | V19Gy[%] >= 30",
                "V20Gy[%] <= 30   | V20Gy[%] >= 30",
                "Mean[Gy] < 20    | V40Gy[%] >= 40",
            })
    void goals_that_leave_room_for_each_other_are_let_be(String one, String other) {
        assertThat(LintBench.subjects(Rule.EXCLUSIVE, LintBench.liver(one, other)))
                .isEmpty();
    }

    @Test
    void a_series_of_volumes_must_fall() {
        assertThat(LintBench.subjects(
                        Rule.NOT_MONOTONIC, LintBench.liver("V10Gy[%] < 60", "V20Gy[%] < 30", "V30Gy[%] < 40")))
                .containsExactly("g2");
        assertThat(LintBench.subjects(Rule.NOT_MONOTONIC, LintBench.liver("V40Gy[%] >= 90", "V45Gy[%] >= 95")))
                .containsExactly("g0");
        assertThat(LintBench.subjects(Rule.NOT_MONOTONIC, LintBench.liver("CV10Gy[cc] >= 700", "CV20Gy[cc] >= 600")))
                .containsExactly("g1");
        assertThat(LintBench.lint(LintBench.liver("V10Gy[%] < 60", "V20Gy[%] < 40", "V30Gy[cc] < 50", "V40Gy[%] < 20")))
                .isEmpty();
    }

    @Test
    void a_step_of_a_series_is_not_reported_twice() {
        assertThat(LintBench.lint(LintBench.liver("V20Gy[%] < 30", "V30Gy[%] < 40")))
                .extracting(Finding::rule)
                .containsExactly(Rule.NOT_MONOTONIC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Max[Gy] < 40     | Max[Gy] < 39       | 1",
                "Max[Gy] <= 40    | Max[Gy] < 40       | 1",
                "Max[Gy] < 40     | Max[Gy] < 40       | 1",
                "D95%[Gy] >= 42   | D95%[Gy] >= 43     | 1",
                "Max[Gy] < 40     | Mean[Gy] < 45      | 1",
                "Max[Gy] < 40     | Max[Gy] > 45       | 1",
                "Max[Gy] < 40     | all(Max[Gy] < 45)  | 1",
                "Max[Gy] < 40     | Max[Gy] <= 40      | 0",
                "Max[Gy] < 40     | Max[Gy] < 45       | 0",
                "D95%[Gy] >= 42   | D95%[Gy] >= 40     | 0",
                "all(Max[Gy] < 40, Mean[Gy] < 9) | all(Max[Gy] < 45, Mean[Gy] < 9) | 0",
                "all(Max[Gy] < 40, Mean[Gy] < 9) | all(Max[Gy] < 45, Mean[Gy] < 8) | 1",
            })
    void a_variation_must_be_easier_to_keep_than_its_goal(String goal, String variation, int found) {
        String yaml = LintBench.yaml("{id: g, structure: Liver, goal: '" + goal + "', variation: '" + variation + "'}");

        List<Finding> findings = LintBench.lint(yaml);

        assertThat(findings).hasSize(found).allMatch(f -> f.rule() == Rule.VARIATION_STRICTER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Max[Gy] < 4000    | 1",
                "V2000Gy[%] < 30   | 1",
                "V0.95%[%] >= 95   | 1",
                "V95%[%] >= 0.97   | 1",
                "Max[%] < 1.07     | 1",
                "D95%[%] >= 0.95   | 1",
                "Max[cGy] < 4000   | 0",
                "V2000cGy[%] < 30  | 0",
                "V110%[%] < 1      | 0",
                "V95%[%] >= 97     | 0",
                "Max[%] < 107      | 0",
                "V20Gy[cc] < 1     | 0",
            })
    void numbers_must_fit_their_unit(String goal, int found) {
        List<String> subjects = LintBench.subjects(Rule.UNIT_MISFIT, LintBench.liver(goal));

        assertThat(subjects).hasSize(found);
    }
}
