package org.dosegate.engine.gamma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.fixture.Rigid;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GammaCalculatorTest {
    private static final GammaCriterion CRITERION = new GammaCriterion(3, 2, 10, false, 2);
    /** What the search promises; doses are stored as float. */
    private static final double EXACT = GammaPoint.TOLERANCE + 2e-5;

    private static GammaMap gamma(DoseGrid reference, DoseGrid evaluated, GammaCriterion criterion) {
        return GammaCalculator.compare(reference, evaluated, List.of(criterion)).get(0);
    }

    /** Gamma at the reference grid's point nearest to a place. */
    private static double near(GammaMap map, Vec3 placeMm) {
        DoseGrid g = map.reference();
        Vec3 p = placeMm.minus(g.originMm());
        int column = (int) Math.rint(p.dot(g.rowDirection()) / g.columnSpacingMm());
        int row = (int) Math.rint(p.dot(g.columnDirection()) / g.rowSpacingMm());
        double[] frames = g.framePositionsMm();
        int frame = 0;
        for (int k = 1; k < frames.length; k++) {
            frame = Math.abs(frames[k] - p.dot(g.normal())) < Math.abs(frames[frame] - p.dot(g.normal())) ? k : frame;
        }
        return map.at((frame * g.rows() + row) * g.columns() + column);
    }

    @Test
    void aDoseComparedWithItselfIsZeroEverywhere() {
        DoseGrid dose = Grids.cube(-20, 20, 2.5, p -> 30 + 20 * Math.sin(p.x() / 6) * Math.cos(p.y() / 5));
        GammaStatistics s = gamma(dose, dose, CRITERION).statistics();
        assertThat(s.points()).isEqualTo(dose.doseGy().length);
        assertThat(s.passRatePercent()).hasValue(100);
        assertThat(s.maxGamma().orElseThrow()).isLessThan(1e-12); // rounding of positions
        assertThat(s.histogram()[0]).isEqualTo(s.points());
    }

    @ParameterizedTest
    @CsvSource({"50, 50.6, 0.4", "50, 49.1, 0.6", "50, 51.5, 1.0", "50, 52.1, 1.4", "50, 70, 2"})
    void aUniformDifferenceIsMeasuredByTheDoseCriterion(double referenceGy, double evaluatedGy, double expected) {
        DoseGrid reference = Grids.cube(-10, 10, 2, p -> referenceGy);
        DoseGrid evaluated = Grids.cube(-11, 11, 1.7, p -> evaluatedGy);
        GammaStatistics s = gamma(reference, evaluated, CRITERION).statistics();
        assertThat(s.maxGamma().orElseThrow()).isCloseTo(expected, within(EXACT));
        assertThat(s.meanGamma().orElseThrow()).isCloseTo(expected, within(EXACT));
        assertThat(s.passed()).isEqualTo(expected <= 1 ? s.points() : 0);
    }

    /** gamma = |difference| / sqrt(dose criterion² + (gradient x distance criterion)²), whatever the grids. */
    @ParameterizedTest
    @CsvSource({
        "1.0, 0.5, 2.0, 0",
        "1.0, 0.5, 3.0, 0",
        "1.0, 2.0, 2.5, 30",
        "0.5, 3.0, 1.3, 0",
        "2.0, 1.1, 1.0, 71",
        "0.2, 4.0, 3.0, 10"
    })
    void aShiftedRampHasTheClosedForm(double gradient, double shiftMm, double spacingMm, double degrees) {
        Vec3 along = new Vec3(0.6, -0.48, 0.64);
        DoseGrid reference = Grids.cube(-12, 12, 2, p -> 150 + gradient * p.dot(along));
        double maxGy = reference.maxGy();
        Rigid turn = Rigid.rotation(new Vec3(1, 2, -1), degrees);
        DoseGrid evaluated = ramp(p -> 150 + gradient * (p.dot(along) - shiftMm), spacingMm, turn);
        double expected = gradient * shiftMm / Math.hypot(0.03 * maxGy, gradient * 2);
        assertThat(expected).isLessThan(2);
        GammaMap map = gamma(reference, evaluated, CRITERION);
        assertThat(map.statistics().meanGamma().orElseThrow()).isCloseTo(expected, within(EXACT));
        assertThat(map.statistics().maxGamma().orElseThrow()).isCloseTo(expected, within(EXACT));
    }

    private static DoseGrid ramp(ToDoubleFunction<Vec3> dose, double spacingMm, Rigid turn) {
        int n = (int) Math.ceil(64 / spacingMm) + 1;
        return Grids.sample(
                turn.point(new Vec3(-32, -32, -32)),
                turn.direction(new Vec3(1, 0, 0)),
                turn.direction(new Vec3(0, 1, 0)),
                n,
                n,
                spacingMm,
                spacingMm,
                Rings.heights(0, spacingMm, n),
                dose);
    }

    @Test
    void aLocalCriterionRefersToThePointsOwnDose() {
        DoseGrid reference = Grids.cube(-10, 10, 2, p -> 40 + 2 * p.x());
        DoseGrid evaluated = Grids.cube(-14, 14, 2, p -> 41 + 2 * p.x());
        GammaMap map = gamma(reference, evaluated, new GammaCriterion(3, 2, 10, true, 2));
        for (double x = -10; x <= 10; x += 2) {
            double doseGy = 40 + 2 * x;
            assertThat(near(map, new Vec3(x, 0, 0))).isCloseTo(1 / Math.hypot(0.03 * doseGy, 4), within(EXACT));
        }
    }

    /** A step moved by d: on its way up every dose is found d away, and dose cannot be had cheaper on so steep a step. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.5, 2.5})
    void aMovedStepIsMeasuredByTheDistanceCriterion(double shiftMm) {
        DoseGrid reference = Grids.cube(-10, 10, 1, p -> step(p.x()));
        DoseGrid evaluated = Grids.cube(-10, 10, 0.5, p -> step(p.x() - shiftMm));
        double slope = 60;
        GammaMap map = gamma(reference, evaluated, CRITERION);
        assertThat(near(map, new Vec3(0, 0, 0)))
                .isCloseTo(slope * shiftMm / Math.hypot(0.03 * 72, slope * 2), within(EXACT));
        assertThat(near(map, new Vec3(-6, 3, 1))).isZero();
        assertThat(near(map, new Vec3(6, -2, 0))).isZero();
    }

    private static double step(double x) {
        return 12 + Math.max(0, Math.min(60, 60 * (x + 0.5)));
    }

    @Test
    void thePointsBelowTheThresholdAreLeftOut() {
        DoseGrid reference = Grids.cube(0, 40, 2, p -> p.x());
        GammaStatistics s = gamma(reference, reference, new GammaCriterion(3, 2, 50, false, 2))
                .statistics();
        assertThat(s.points()).isEqualTo(11L * 21 * 21); // 20, 22 .. 40 Gy
    }

    @Test
    void dosesAreSearchedForInsideTheEvaluatedGridOnly() {
        DoseGrid reference = Grids.cube(-10, 10, 1, p -> 50 + p.x());
        DoseGrid evaluated = Grids.cube(-4, 4, 1, p -> 50 + p.x());
        GammaMap map = gamma(reference, evaluated, CRITERION);
        assertThat(near(map, new Vec3(4, 4, -4))).isZero();
        // 1 mm outside: the nearest point is 1 mm away and 1 Gy colder.
        assertThat(near(map, new Vec3(5, 0, 0))).isCloseTo(Math.hypot(0.5, 1 / (0.03 * 60)), within(EXACT));
        // Along the isodose the way back costs distance only.
        assertThat(near(map, new Vec3(0, 5, 0))).isCloseTo(0.5, within(EXACT));
        assertThat(near(map, new Vec3(0, 6, 0))).isCloseTo(1, within(EXACT));
        assertThat(near(map, new Vec3(0, 7, 0))).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(near(map, new Vec3(0, 6, 6))).isEqualTo(Double.POSITIVE_INFINITY);
        GammaStatistics s = map.statistics();
        assertThat(s.points() + s.notEvaluable()).isEqualTo(reference.doseGy().length);
        assertThat(s.leastPassRatePercent().orElseThrow())
                .isLessThan(s.passRatePercent().orElseThrow());
        assertThat(s.largestPassRatePercent().orElseThrow())
                .isGreaterThan(s.passRatePercent().orElseThrow());
    }

    @Test
    void unevenAndDescendingFramesAreWhatTheySay() {
        double[] frames = {0, -1.5, -4, -5, -8, -11, -12, -15, -18, -20, -23, -26};
        ToDoubleFunction<Vec3> moved = p -> 40 + 1.2 * (p.z() - 1) + 0.3 * p.x();
        DoseGrid evaluated =
                Grids.sample(new Vec3(-14, -14, 13), new Vec3(1, 0, 0), new Vec3(0, 1, 0), 29, 29, 1, 1, frames, moved);
        DoseGrid reference = Grids.cube(-8, 8, 2, p -> 40 + 1.2 * p.z() + 0.3 * p.x());
        double expected = 1.2 / Math.hypot(0.03 * reference.maxGy(), 2 * Math.hypot(1.2, 0.3));
        GammaStatistics s = gamma(reference, evaluated, CRITERION).statistics();
        assertThat(s.meanGamma().orElseThrow()).isCloseTo(expected, within(EXACT));
        assertThat(s.maxGamma().orElseThrow()).isCloseTo(expected, within(EXACT));
    }

    @Test
    void movingEverythingChangesNothing() {
        ToDoubleFunction<Vec3> a = p -> 30 + 25 * Math.sin(p.x() / 5 + p.z() / 9) * Math.cos(p.y() / 6);
        DoseGrid reference = Grids.cube(-10, 10, 2, a);
        DoseGrid evaluated = Grids.cube(-15, 15, 1.5, p -> a.applyAsDouble(p.plus(new Vec3(0.8, -0.5, 0.3))));
        GammaMap still = gamma(reference, evaluated, CRITERION);
        Rigid by = Rigid.rotation(new Vec3(3, -1, 2), 40);
        GammaMap moved = gamma(Grids.moved(reference, by), Grids.moved(evaluated, by), CRITERION);
        for (int k = 0; k < reference.doseGy().length; k++) {
            assertThat(moved.at(k)).isCloseTo(still.at(k), within(2 * (float) GammaPoint.TOLERANCE));
        }
    }

    @Test
    void severalCriteriaGiveWhatEachGivesAlone() {
        DoseGrid reference = Grids.cube(-10, 10, 2, p -> 30 + p.x());
        DoseGrid evaluated = Grids.cube(-10, 10, 1, p -> 30.7 + p.x() - 0.1 * p.y());
        GammaCriterion other = new GammaCriterion(2, 1, 20, true, 3);
        List<GammaMap> both = GammaCalculator.compare(reference, evaluated, List.of(CRITERION, other));
        GammaMap alone = gamma(reference, evaluated, other);
        for (int k = 0; k < reference.doseGy().length; k++) {
            assertThat(both.get(1).at(k)).isEqualTo(alone.at(k));
        }
        assertThat(both.get(0).criterion()).isEqualTo(CRITERION);
    }

    @Test
    void aReferenceWithoutDoseIsRefused() {
        DoseGrid zero = Grids.cube(-4, 4, 2, p -> 0);
        assertThatThrownBy(() -> gamma(zero, zero, CRITERION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 everywhere");
    }
}
