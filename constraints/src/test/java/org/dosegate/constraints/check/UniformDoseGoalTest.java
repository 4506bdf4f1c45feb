package org.dosegate.constraints.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.dosegate.constraints.goal.GoalExpression.Comparison;
import org.dosegate.constraints.goal.GoalParser;
import org.dosegate.constraints.goal.GoalSyntaxException;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UniformDoseGoalTest {
    private static final Steps TWO = Steps.of(20, 5, 40, 5);

    /** Half at 20 and half at 40 Gy: a = 1 the mean, a = 2 sqrt(1000), a = -1 the harmonic mean 2 / (1/20 + 1/40). */
    @ParameterizedTest
    @CsvSource({
        "gEUD(1)[Gy] <= 30.001,   30,          PASS",
        "gEUD(2)[Gy] < 31.6,      31.6227766,  FAIL",
        "gEUD(-1)[Gy] >= 26.6,    26.6666667,  PASS",
        "gEUD(1)[%] < 60,         66.6666667,  FAIL",
    })
    void a_goal_may_ask_for_it(String goal, double value, Verdict verdict) {
        GoalResult result = new Bench().with("A", TWO).checkGoal("A", goal);

        assertThat(result.value().orElseThrow()).isCloseTo(value, within(1e-5));
        assertThat(result.verdict()).isEqualTo(verdict);
    }

    @Test
    void the_readings_make_its_interval() {
        GoalResult result = new Bench().with("A", TWO, Steps.of(20, 4, 40, 6)).checkGoal("A", "gEUD(1)[Gy] < 31");

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.borderline()).isTrue();
        assertThat(result.low().orElseThrow()).isCloseTo(30, within(1e-5));
        assertThat(result.high().orElseThrow()).isCloseTo(32, within(1e-5));
    }

    /** A tenth of the volume has an unknown dose: at least 0.9 of the mean of D for a = 1; for a = -1 at most 1/0.9 of the harmonic mean. */
    @Test
    void volume_outside_the_grid_bounds_it() {
        Steps partly = Steps.of(20, 4.5, 40, 4.5).withOutsideCc(1);

        GoalResult upper = new Bench().with("A", partly).checkGoal("A", "gEUD(1)[Gy] < 26");
        GoalResult lower = new Bench().with("A", partly).checkGoal("A", "gEUD(-1)[Gy] > 30");

        assertThat(upper.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(lower.verdict()).isEqualTo(Verdict.FAIL);
        GoalResult unknown = new Bench().with("A", partly).checkGoal("A", "gEUD(1)[Gy] < 31");
        assertThat(unknown.verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(unknown.low().orElseThrow()).isCloseTo(27, within(1e-5));
        GoalResult hot = new Bench().with("A", partly).checkGoal("A", "gEUD(-1)[Gy] > 29");
        assertThat(hot.verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(hot.high().orElseThrow()).isCloseTo(80 / 3.0 / 0.9, within(1e-5));
    }

    @Test
    void wholly_outside_the_grid_it_does_not_exist() {
        GoalResult result = new Bench().with("A", Steps.of().withOutsideCc(3)).checkGoal("A", "gEUD(1)[Gy] < 28");

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(Bench.codes(result.reasons())).contains("OUTSIDE_DOSE_GRID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gEUD(8)[Gy] < 30", "gEUD(-10)[GyEQD2] >= 40", "gEUD(0.5)[%] < 90"})
    void it_is_spelled_as_it_is_written(String goal) {
        assertThat(((Comparison) GoalParser.parseGoal(goal)).text()).isEqualTo(goal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gEUD[Gy] < 30", "gEUD(0)[Gy] < 30", "gEUD(101)[Gy] < 30", "gEUD(8)[cc] < 30"})
    void what_it_cannot_be_is_refused(String goal) {
        assertThatThrownBy(() -> GoalParser.parseGoal(goal)).isInstanceOf(GoalSyntaxException.class);
    }
}
