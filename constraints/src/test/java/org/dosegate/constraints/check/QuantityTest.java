package org.dosegate.constraints.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.dosegate.constraints.match.MatchingException;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.OverallVerdict;
import org.dosegate.constraints.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The future liver remnant as a share of the standard liver volume. */
class QuantityTest {
    private static final Protocol PROTOCOL = Bench.protocol("A", "Volume[%{SLV}] >= 40");

    private static CheckResult check(CheckOptions options) {
        return new Bench().with("A", Steps.of(10, 480)).check(PROTOCOL, options);
    }

    @ParameterizedTest
    @CsvSource({"1200, 40, PASS", "1201, 39.96669442131557, FAIL"})
    void a_volume_is_a_share_of_what_the_user_says(double slvCc, double percent, Verdict verdict) {
        CheckResult result = check(CheckOptions.DEFAULT.withQuantity("SLV", slvCc));
        GoalResult goal = result.goals().get(0);

        assertThat(goal.value()).hasValue(percent);
        assertThat(goal.verdict()).isEqualTo(verdict);
        assertThat(goal.unit()).isEqualTo("%");
        assertThat(goal.metric()).isEqualTo("Volume[%{SLV}]");
        assertThat(Bench.codes(result.warnings())).containsExactly("QUANTITY_BY_USER");
    }

    @Test
    void without_it_nobody_can_say() {
        CheckResult result = check(CheckOptions.DEFAULT);

        assertThat(result.goals().get(0).verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(Bench.codes(result.goals().get(0).reasons())).containsExactly("QUANTITY_MISSING");
        assertThat(result.summary().verdict()).isEqualTo(OverallVerdict.INCOMPLETE);
    }

    @ParameterizedTest
    @CsvSource({"SLW, 1200", "SLV, 0", "SLV, Infinity", "SLV, NaN"})
    void a_volume_that_no_goal_asks_for_or_that_is_none_is_wrong_usage(String name, double cc) {
        MatchingException e =
                catchThrowableOfType(MatchingException.class, () -> check(CheckOptions.DEFAULT.withQuantity(name, cc)));

        assertThat(e.code()).isEqualTo(MatchingException.Code.UNKNOWN_QUANTITY);
    }
}
