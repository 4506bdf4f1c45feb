package org.dosegate.constraints.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.constraints.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number of the protocol through the whole engine: contours and a dose grid in, a verdict out, the true value known. */
class LiverProtocolGeometryTest {
    private static final Protocol PROTOCOL = Protocols.builtIn("hcc-45gy-15fx-imrt");

    /** How far the plans are from the limit, in its unit, and what the engine may be off by. */
    private static final double STEP = 0.2;

    private static final double ENGINE = 0.1;

    static Stream<PaperGoals.Row> rows() {
        return PaperGoals.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_plan_that_just_keeps_the_goal_passes_and_one_that_just_breaks_it_fails(PaperGoals.Row row) {
        double inward = row.operator().startsWith("<") ? -STEP : STEP;
        assertGoal(row, row.limit() + inward, Verdict.PASS);
        assertGoal(row, row.limit() - inward, Verdict.FAIL);
    }

    private static void assertGoal(PaperGoals.Row row, double value, Verdict verdict) {
        double to = upperEndMm(row, value);
        double from = to - LinearDose.WIDTH_MM;
        LinearDose plan = new LinearDose();
        if (row.structure().equals("Liver - GTV")) {
            // The GTV sticks out of the liver on all sides but one; what is left is the box that we want.
            plan.box("Liver", from - 10, to).box("GTV", from - 12.5, from, 12.5);
        } else {
            plan.box(row.structure(), from, to);
        }
        CheckResult result = PlanChecker.check(plan.plan(), PROTOCOL, CheckOptions.DEFAULT.withIntervals(false));
        GoalResult goal = Bench.goal(result, row.id());
        // A box that lies wholly above the dose has all of its volume there, and not more.
        double truth = "V".equals(row.statistic()) ? Math.min(value, 100) : value;

        assertThat(goal.value().orElseThrow()).as(row.toString()).isCloseTo(truth, within(ENGINE));
        assertThat(goal.verdict()).as("%s at %s", row, value).isEqualTo(verdict);
    }

    /** Where the box must end so that its metric is the value. */
    private static double upperEndMm(PaperGoals.Row row, double value) {
        return switch (row.statistic()) {
            case "V" -> row.doseGy() + value / 100 * LinearDose.WIDTH_MM;
            case "Mean" -> value + LinearDose.WIDTH_MM / 2;
            default -> value;
        };
    }

    @Test
    void the_difference_of_two_boxes_has_its_true_volume_and_near_maximum() {
        LinearDose plan = new LinearDose().box("Liver", 10, 40).box("GTV", 7.5, 20, 12.5);
        CheckResult result = PlanChecker.check(plan.plan(), PROTOCOL, CheckOptions.DEFAULT);
        StructureResult rest = result.structures().stream()
                .filter(s -> s.name().equals("Liver - GTV"))
                .findFirst()
                .orElseThrow();

        assertThat(rest.readings().orElseThrow().nominal().volumeCc()).isCloseTo(8, within(8e-3));
        assertThat(rest.d003ccGy().orElseThrow()).isCloseTo(40 - 0.075, within(0.01));
        assertThat(Bench.goal(result, "liver-gtv-mean").value().orElseThrow()).isCloseTo(30, within(ENGINE));
    }

    @Test
    void a_structure_that_leaves_the_dose_grid_passes_no_maximum() {
        CheckResult result = PlanChecker.check(
                new LinearDose().box("SpinalCord", 20, 30, 25).plan(), PROTOCOL, CheckOptions.DEFAULT);
        GoalResult max = Bench.goal(result, "spinalcord-max");

        assertThat(max.verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(max.reasons().get(0).code()).isEqualTo("OUTSIDE_DOSE_GRID");
        assertThat(max.low().orElseThrow()).isCloseTo(30, within(0.01));
    }

    @Test
    void repeated_checks_give_the_same_result_to_the_bit() {
        LinearDose plan = new LinearDose().box("Stomach", 33, 53).box("Colon", 41, 61);

        assertThat(PlanChecker.check(plan.plan(), PROTOCOL, CheckOptions.DEFAULT)
                        .goals())
                .isEqualTo(PlanChecker.check(plan.plan(), PROTOCOL, CheckOptions.DEFAULT)
                        .goals());
    }
}
