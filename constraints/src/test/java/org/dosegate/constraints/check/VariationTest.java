package org.dosegate.constraints.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.OverallVerdict;
import org.dosegate.constraints.result.Verdict;
import org.junit.jupiter.api.Test;

class VariationTest {
    private static final Protocol PROTOCOL =
            Bench.goals("{id: g, structure: A, goal: 'Max[Gy] < 40', variation: 'Max[Gy] < 45', priority: 2}");

    @Test
    void a_goal_that_keeps_only_its_variation_fails_and_says_so() {
        CheckResult result = new Bench().with("A", Steps.of(42, 10)).check(PROTOCOL);
        GoalResult goal = result.goals().get(0);

        assertThat(goal.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(Bench.codes(goal.reasons())).containsExactly("WITHIN_VARIATION");
        assertThat(goal.limit()).isEqualTo(40);
        assertThat(goal.margin()).hasValue(-2);
        assertThat(result.summary().verdict()).isEqualTo(OverallVerdict.FAIL);
        assertThat(result.summary().exitCode()).isEqualTo(1);
    }

    @Test
    void beyond_the_variation_or_within_the_goal_nothing_is_said() {
        GoalResult beyond =
                new Bench().with("A", Steps.of(45, 10)).check(PROTOCOL).goals().get(0);
        GoalResult within =
                new Bench().with("A", Steps.of(39, 10)).check(PROTOCOL).goals().get(0);

        assertThat(beyond.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(beyond.reasons()).isEmpty();
        assertThat(within.verdict()).isEqualTo(Verdict.PASS);
        assertThat(within.reasons()).isEmpty();
    }

    @Test
    void a_variation_may_concern_a_structure_that_no_goal_names() {
        Protocol protocol =
                Bench.goals("{id: g, structure: A, goal: 'Max[Gy] < 40', variation: 'all(B: Max[Gy] < 45)'}");

        GoalResult goal = new Bench()
                .with("A", Steps.of(42, 10))
                .with("B", Steps.of(44, 10))
                .check(protocol)
                .goals()
                .get(0);

        assertThat(Bench.codes(goal.reasons())).containsExactly("WITHIN_VARIATION");
    }

    @Test
    void variation_and_priority_stand_in_the_result() {
        GoalResult goal =
                new Bench().with("A", Steps.of(1, 10)).check(PROTOCOL).goals().get(0);
        GoalResult plain = new Bench().with("A", Steps.of(1, 10)).checkGoal("A", "Max[Gy] < 40");

        assertThat(goal.variation()).contains("Max[Gy] < 45");
        assertThat(goal.priority()).hasValue(2);
        assertThat(plain.variation()).isEmpty();
        assertThat(plain.priority()).isEmpty();
    }
}
