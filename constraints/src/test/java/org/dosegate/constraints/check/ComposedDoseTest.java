package org.dosegate.constraints.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.goal.GoalExpression.Comparison;
import org.dosegate.constraints.goal.GoalParser;
import org.dosegate.constraints.result.DoseComposition;
import org.dosegate.constraints.result.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposedDoseTest {
    private static DoseComposition of(boolean ofOnePlan, boolean prior) {
        return new DoseComposition(
                List.of(
                        new DoseComposition.Part("1.2", List.of("1.3"), 1, false, Optional.empty()),
                        new DoseComposition.Part("1.4", List.of("1.5"), 1, prior, Optional.empty())),
                ofOnePlan,
                0);
    }

    private static String obstacle(Optional<DoseComposition> composition, String goal) {
        Comparison comparison =
                GoalParser.parseGoal(goal).comparisons().findFirst().orElseThrow();
        return new ComposedDose(composition)
                .obstacle(comparison)
                .map(Note::code)
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D95%[Gy] >= 45",
                "V45Gy[%] > 95",
                "Min[Gy] > 10",
                "gEUD(-10)[Gy] >= 40",
                "CV45Gy[cc] < 5",
                "GPR(3%,2mm,10%)[%] > 95"
            })
    void anEarlierDoseNeverHelpsAGoal(String goal) {
        assertThat(obstacle(Optional.of(of(true, true)), goal)).isEqualTo("PRIOR_DOSE_HELPS");
        assertThat(obstacle(Optional.of(of(true, false)), goal)).isEmpty();
        assertThat(obstacle(Optional.empty(), goal)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Max[Gy] < 54", "V45Gy[%] <= 5", "CV15Gy[cc] >= 700", "Volume[cc] > 3", "Mean[Gy] < 30"})
    void limitsAreHeldAgainstTheSum(String goal) {
        assertThat(obstacle(Optional.of(of(true, true)), goal)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, false, ''", "false, false, FRACTIONATION_OF_SUM", "true, true, FRACTIONATION_OF_SUM"})
    void eqd2NeedsOneFractionation(boolean ofOnePlan, boolean prior, String expected) {
        assertThat(obstacle(Optional.of(of(ofOnePlan, prior)), "Max[GyEQD2] < 54"))
                .isEqualTo(expected);
    }

    @Test
    void aPlansOwnDoseHasOneFractionation() {
        assertThat(obstacle(Optional.empty(), "Max[GyEQD2] < 54")).isEmpty();
    }
}
