package org.dosegate.constraints.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.dosegate.constraints.match.MatchingException;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.OverallVerdict;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.constraints.result.Verdict;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.region.BetweenSlices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverallVerdictTest {
    private static final Protocol TWO_GOALS = Bench.goals(
            "{id: must, structure: A, goal: 'Max[Gy] < 25'}",
            "{id: may, structure: B, goal: 'Max[Gy] < 25', required: false}");

    @ParameterizedTest
    @CsvSource({
        // A and B: a dose, a range of readings, or missing
        "10,    10,    PASS, 0",
        "30,    10,    FAIL, 1",
        "10,    30,    FAIL, 1",
        "10,    -,     PASS, 0",
        "-,     10,    INCOMPLETE, 4",
        "-,     30,    FAIL, 1",
        "-,     -,     INCOMPLETE, 4",
        "10..30,10,    PASS_BORDERLINE, 6",
        "10,    10..30,PASS_BORDERLINE, 6",
        "30..10,10,    FAIL, 1",
        "10..30,30,    FAIL, 1",
        "-,     10..30,INCOMPLETE, 4",
    })
    void follows_from_the_goals(String a, String b, OverallVerdict verdict, int exitCode) {
        CheckResult result = add(add(new Bench(), "A", a), "B", b).check(TWO_GOALS);

        assertThat(result.summary().verdict()).isEqualTo(verdict);
        assertThat(result.summary().exitCode()).isEqualTo(exitCode);
    }

    private static Bench add(Bench bench, String roi, String dose) {
        if ("-".equals(dose)) {
            return bench;
        }
        String[] ends = dose.split("\\.\\.", -1);
        Steps nominal = Steps.of(Double.parseDouble(ends[0]), 1);
        return ends.length == 1
                ? bench.with(roi, nominal)
                : bench.with(roi, nominal, Steps.of(Double.parseDouble(ends[1]), 1));
    }

    @Test
    void borderline_can_be_accepted_but_stays_said() {
        Bench bench = add(add(new Bench(), "A", "10..30"), "B", "10");
        CheckResult result = bench.check(TWO_GOALS, CheckOptions.DEFAULT.withAcceptBorderline(true));

        assertThat(result.summary().verdict()).isEqualTo(OverallVerdict.PASS_BORDERLINE);
        assertThat(result.summary().exitCode()).isZero();
        assertThat(result.summary().borderline()).isEqualTo(1);
    }

    @Test
    void accepting_borderline_accepts_nothing_else() {
        CheckOptions options = CheckOptions.DEFAULT.withAcceptBorderline(true);

        assertThat(add(add(new Bench(), "A", "30..10"), "B", "10")
                        .check(TWO_GOALS, options)
                        .summary()
                        .exitCode())
                .isEqualTo(1);
        assertThat(add(new Bench(), "B", "10..30")
                        .check(TWO_GOALS, options)
                        .summary()
                        .exitCode())
                .isEqualTo(4);
    }

    @Test
    void a_run_in_which_no_required_goal_applies_never_passes() {
        CheckResult result =
                add(new Bench(), "B", "10").check(TWO_GOALS, CheckOptions.DEFAULT.withAbsent("A", "resected"));

        assertThat(result.summary().verdict()).isEqualTo(OverallVerdict.INCOMPLETE);
        assertThat(Bench.codes(result.warnings())).containsExactly("STRUCTURE_ABSENT", "NOTHING_EVALUATED");
    }

    @Test
    void an_absent_organ_takes_its_goals_away_but_not_those_of_combinations() {
        Protocol protocol = Bench.goals(
                "{id: a, structure: A, goal: 'Max[Gy] < 25'}",
                "{id: ab, structure: A - B, goal: 'Max[Gy] < 25'}",
                "{id: b, structure: B, goal: 'Max[Gy] < 25'}");
        CheckResult result =
                add(new Bench(), "A", "10").check(protocol, CheckOptions.DEFAULT.withAbsent("B", "resected"));

        assertThat(result.goals())
                .extracting(GoalResult::verdict)
                .containsExactly(Verdict.PASS, Verdict.NOT_EVALUABLE, Verdict.NOT_APPLICABLE);
        assertThat(Bench.goal(result, "b").reasons().get(0).text()).contains("resected");
        assertThat(result.summary().verdict()).isEqualTo(OverallVerdict.INCOMPLETE);
    }

    @Test
    void an_organ_that_is_there_cannot_be_declared_absent() {
        MatchingException e = catchThrowableOfType(
                MatchingException.class,
                () -> add(new Bench(), "A", "10").check(TWO_GOALS, CheckOptions.DEFAULT.withAbsent("A", "gone")));

        assertThat(e.code()).isEqualTo(MatchingException.Code.ABSENT_BUT_PRESENT);
    }

    @ParameterizedTest
    @CsvSource({
        "45, 15, true",
        "45.01, 15, true",
        "44.99, 15, true",
        "45.011, 15, false",
        "45, 14, false",
        "50, 25, false"
    })
    void a_foreign_prescription_is_refused(double doseGy, int fractions, boolean accepted) {
        Bench bench =
                add(add(new Bench(), "A", "10"), "B", "10").prescribed(new Prescription(doseGy, fractions, "test"));

        PlanRefusedException e = catchThrowableOfType(PlanRefusedException.class, () -> bench.check(TWO_GOALS));

        if (accepted) {
            assertThat(e).isNull();
        } else {
            assertThat(e.code()).isEqualTo(PlanRefusedException.Code.PRESCRIPTION_MISMATCH);
        }
    }

    @Test
    void an_allowed_mismatch_is_warned_of_and_rescales_no_limit() {
        Bench bench = add(new Bench(), "A", "24").prescribed(new Prescription(30, 10, "test"));
        Protocol protocol = Bench.goals(
                "{id: abs, structure: A, goal: 'Max[Gy] < 25'}", "{id: rel, structure: A, goal: 'Max[%] <= 80'}");

        CheckResult result = bench.check(protocol, CheckOptions.DEFAULT.withAllowPrescriptionMismatch(true));

        assertThat(Bench.codes(result.warnings())).containsExactly("PRESCRIPTION_MISMATCH");
        assertThat(Bench.goal(result, "abs").limit()).isEqualTo(25);
        assertThat(Bench.goal(result, "rel").value()).hasValue(80);
        assertThat(result.prescription().doseGy()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({"0, 15", "-45, 15", "NaN, 15", "Infinity, 15", "45, 0"})
    void a_prescription_that_makes_no_sense_is_refused_even_when_a_mismatch_is_allowed(double doseGy, int fractions) {
        Bench bench = add(new Bench(), "A", "10").prescribed(new Prescription(doseGy, fractions, "test"));

        PlanRefusedException e = catchThrowableOfType(
                PlanRefusedException.class,
                () -> bench.check(TWO_GOALS, CheckOptions.DEFAULT.withAllowPrescriptionMismatch(true)));

        assertThat(e.code()).isEqualTo(PlanRefusedException.Code.BAD_PRESCRIPTION);
    }

    @Test
    void a_plan_without_prescription_is_refused() {
        PlanRefusedException e = catchThrowableOfType(
                PlanRefusedException.class,
                () -> new Bench()
                        .prescribed(null)
                        .check(TWO_GOALS, CheckOptions.DEFAULT.withAllowPrescriptionMismatch(true)));

        assertThat(e.code()).isEqualTo(PlanRefusedException.Code.NO_PRESCRIPTION);
    }

    @Test
    void merged_kidneys_are_evaluated_once_for_both_with_a_warning() {
        Bench bench = new Bench().with("Kidneys", Steps.of(19, 100));
        CheckResult result = bench.check(Protocols.builtIn("hcc-45gy-15fx-imrt"));

        for (String id : List.of("kidney-l-max", "kidney-r-max")) {
            assertThat(Bench.goal(result, id).verdict()).isEqualTo(Verdict.PASS);
            assertThat(Bench.codes(Bench.goal(result, id).reasons())).containsExactly("FALLBACK_STRUCTURE");
        }
        assertThat(result.structures())
                .extracting(StructureResult::name)
                .containsExactly("Kidney_L", "Kidney_R", "Liver - GTV");
        assertThat(result.structures().get(0).roiName()).contains("Kidneys");
        assertThat(bench.computed)
                .hasSize(1)
                .allSatisfy((region, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void a_union_of_rois_is_one_structure() {
        Bench bench = new Bench()
                .with("GTV", Steps.of(45, 10))
                .with("PVTT", Steps.of(45, 5))
                .withUnion("GTV", "PVTT", Steps.of(45, 12));
        CheckResult result = bench.check(Protocols.builtIn("hcc-45gy-15fx-imrt"));
        StructureResult gtv = result.structures().get(0);

        assertThat(gtv.name()).isEqualTo("GTV");
        assertThat(gtv.derivation()).contains("union of GTV + PVTT");
        assertThat(gtv.readings().orElseThrow().nominal().volumeCc()).isEqualTo(12);
    }

    @Test
    void a_union_with_a_part_that_has_no_volume_is_not_evaluable() {
        CheckResult result = new Bench()
                .with("GTV", Steps.of(45, 10))
                .withEmpty("PVTT")
                .with("Liver", Steps.of(10, 100))
                .check(Protocols.builtIn("hcc-45gy-15fx-imrt"));

        assertThat(Bench.goal(result, "liver-gtv-mean").verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(Bench.codes(Bench.goal(result, "liver-gtv-mean").reasons())).contains("STRUCTURE_NOT_EVALUABLE");
    }

    @Test
    void options_are_said_in_the_result() {
        CheckOptions options =
                CheckOptions.DEFAULT.withBetweenSlices(BetweenSlices.PRISM).withIntervals(false);

        assertThat(add(new Bench(), "A", "10").check(TWO_GOALS, options).settings())
                .isEqualTo(new DvhSettings(BetweenSlices.PRISM, false));
    }
}
