package org.dosegate.constraints.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.Verdict;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.api.Test;

/** A second dose that is 2 % higher everywhere: every point's gamma is 2 over the dose criterion. */
class GammaGoalTest {
    private static final Steps DOSE = Steps.of(40, 5);

    private static DoseGrid even(double doseGy, int frames) {
        float[] doses = new float[5 * 5 * frames];
        Arrays.fill(doses, (float) doseGy);
        double[] positions = new double[frames];
        Arrays.setAll(positions, k -> 2.0 * k - 2);
        return new DoseGrid(doses, 5, 5, new Vec3(-2, -2, 0), new Vec3(1, 0, 0), new Vec3(0, 1, 0), 1, 1, positions);
    }

    private static CheckResult check(DoseGrid second, String... goals) {
        return new Bench().with("A", DOSE).withDoses(even(50, 4), second).check(Bench.goals(goals));
    }

    @Test
    void each_criterion_has_its_own_rate() {
        CheckResult result = check(
                even(51, 4),
                "{id: wide, structure: A, goal: 'GPR(3%,2mm,10%)[%] > 95'}",
                "{id: narrow, structure: A, goal: 'GPR(1%,2mm,10%)[%] > 95'}",
                "{id: again, structure: A, goal: 'GPR(1%,2mm,10%)[%] < 5'}",
                "{id: both, structure: A, goal: 'all(Max[Gy] < 45, GPR(3%,2mm,10%)[%] >= 100)'}");

        GoalResult wide = Bench.goal(result, "wide");
        assertThat(wide.verdict()).isEqualTo(Verdict.PASS);
        assertThat(wide.value()).hasValue(100);
        assertThat(wide.low()).hasValue(100);
        assertThat(wide.high()).hasValue(100);
        assertThat(wide.margin()).hasValue(5);
        GoalResult narrow = Bench.goal(result, "narrow");
        assertThat(narrow.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(narrow.value()).hasValue(0);
        assertThat(Bench.goal(result, "again").verdict()).isEqualTo(Verdict.PASS);
        assertThat(Bench.goal(result, "both").verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.gamma())
                .hasSize(2)
                .allSatisfy(gamma -> assertThat(gamma.statistics().points()).isEqualTo(100));
        assertThat(result.gamma().get(0).structures()).singleElement().satisfies(structure -> {
            assertThat(structure.name()).isEqualTo("A");
            assertThat(structure.statistics().points()).isBetween(1L, 99L);
        });
    }

    /** The second dose ends half-way: the frame at 4 mm is 4 mm from it, that at 2 mm 2 mm. */
    @Test
    void a_rate_that_depends_on_what_has_no_second_dose_decides_nothing() {
        CheckResult result = check(
                even(50, 2),
                "{id: open, structure: A, goal: 'GPR(3%,2mm,10%)[%] > 95'}",
                "{id: sure, structure: A, goal: 'GPR(3%,2mm,10%)[%] > 60'}");

        GoalResult open = Bench.goal(result, "open");
        assertThat(open.verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(open.low()).hasValue(75);
        assertThat(open.high()).hasValue(100);
        assertThat(Bench.codes(open.reasons())).containsExactly("OUTSIDE_SECOND_DOSE");
        assertThat(Bench.goal(result, "sure").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void without_a_second_dose_a_required_goal_is_not_evaluable_and_another_not_applicable() {
        CheckResult result = new Bench()
                .with("A", DOSE)
                .check(Bench.goals(
                        "{id: must, structure: A, goal: 'GPR(3%,2mm,10%)[%] > 95'}",
                        "{id: may, structure: A, required: false, goal: 'GPR(3%,2mm,10%)[%] > 95'}"));

        assertThat(Bench.goal(result, "must").verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(Bench.goal(result, "may").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(Bench.codes(Bench.goal(result, "must").reasons())).containsExactly("NO_GAMMA_RESULT");
        assertThat(result.gamma()).isEmpty();
    }

    @Test
    void a_second_dose_that_no_goal_asks_for_is_not_compared() {
        assertThat(check(even(50, 4), "{id: g, structure: A, goal: 'Max[Gy] < 45'}")
                        .gamma())
                .isEmpty();
    }
}
