package org.dosegate.engine.sum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToDoubleFunction;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.fixture.Rigid;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.geometry.RigidTransform;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoseSumTest {
    private static final Rigid TILT = Rigid.rotation(new Vec3(1, 2, 3), 20);

    /** Doses of some 50 Gy are stored as float: a unit in the last place is 4e-6 Gy. */
    private static final double FLOAT_GY = 1e-5;

    private static double beam(Vec3 p, Vec3 direction) {
        double across = p.cross(direction.unit()).length();
        return 20 / (1 + Math.exp((across - 12) / 1.5));
    }

    private static final List<Vec3> BEAMS = List.of(new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(1, 1, 0.3));

    private static double plan(Vec3 p) {
        return BEAMS.stream().mapToDouble(direction -> beam(p, direction)).sum();
    }

    /** Noise with zeros in between: the worst that a grid can hold. */
    private static DoseGrid noise(long seed, double lowMm, double highMm, double spacingMm) {
        Random random = new Random(seed);
        return Grids.cube(lowMm, highMm, spacingMm, p -> Math.max(0, 60 * random.nextDouble() - 20));
    }

    /** As an RTDOSE of a coarse scaling would bring it. */
    private static ToDoubleFunction<Vec3> stored(ToDoubleFunction<Vec3> dose, double stepGy) {
        return p -> Math.rint(dose.applyAsDouble(p) / stepGy) * stepGy;
    }

    private static DosePart part(DoseGrid grid) {
        return new DosePart(grid, 1);
    }

    private static void assertHolds(SummedDose sum, List<DosePart> parts, int points) {
        Random random = new Random(1);
        DoseGrid grid = sum.dose();
        int tried = 0;
        for (int n = 0; n < points; n++) {
            double column = random.nextDouble() * (grid.columns() - 1) * grid.columnSpacingMm();
            double row = random.nextDouble() * (grid.rows() - 1) * grid.rowSpacingMm();
            double frame = random.nextDouble() * grid.framePositionsMm()[grid.frames() - 1];
            Vec3 point = grid.originMm()
                    .plus(grid.rowDirection().times(column))
                    .plus(grid.columnDirection().times(row))
                    .plus(grid.normal().times(frame));
            double expected = 0;
            boolean known = true;
            for (DosePart part : parts) {
                OptionalDouble dose = part.grid().doseGyAt(point);
                known &= dose.isPresent();
                expected += part.weight() * dose.orElse(0);
            }
            if (known) {
                tried++;
                double low = sum.bounds()
                        .map(DoseBounds::least)
                        .orElse(grid)
                        .doseGyAt(point)
                        .orElseThrow();
                double high = sum.bounds()
                        .map(DoseBounds::largest)
                        .orElse(grid)
                        .doseGyAt(point)
                        .orElseThrow();
                assertThat(expected).isBetween(low - FLOAT_GY, high + FLOAT_GY);
            }
        }
        assertThat(tried).isGreaterThan(points * 9 / 10);
    }

    @Test
    void theSumOfTheBeamsIsThePlanWithinQuantisation() {
        double beamStep = 2e-4;
        double planStep = 5e-4;
        List<DosePart> beams = BEAMS.stream()
                .map(direction -> part(Grids.cube(-30, 30, 2, stored(p -> beam(p, direction), beamStep))))
                .toList();
        DoseGrid plan = Grids.cube(-30, 30, 2, stored(DoseSumTest::plan, planStep));
        SummedDose sum = DoseSum.of(beams);
        assertThat(sum.bounds()).isEmpty();
        double bound = beams.size() * beamStep / 2 + planStep / 2 + FLOAT_GY;
        for (int k = 0; k < plan.doseGy().length; k++) {
            assertThat((double) sum.dose().doseGy()[k]).isCloseTo(plan.doseGy()[k], within(bound));
        }
    }

    @Test
    void fractionsTimesOneFractionIsThePlanWithinQuantisation() {
        int fractions = 15;
        double step = 1e-5;
        DoseGrid fraction = Grids.cube(-30, 30, 3, stored(p -> plan(p) / fractions, step));
        DoseGrid plan = Grids.cube(-30, 30, 3, DoseSumTest::plan);
        DoseGrid sum = DoseSum.of(List.of(new DosePart(fraction, fractions))).dose();
        for (int k = 0; k < plan.doseGy().length; k++) {
            assertThat((double) sum.doseGy()[k]).isCloseTo(plan.doseGy()[k], within(fractions * step / 2 + FLOAT_GY));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 2.5, 1.25, 0.625})
    void nothingIsLostWhereTheGridsFitIntoEachOther(double offset) {
        List<DosePart> parts =
                List.of(part(noise(1, -20, 20, 2.5)), new DosePart(noise(2, -20 - offset, 20 + offset, 5), 0.7));
        SummedDose sum = DoseSum.of(parts);
        assertThat(sum.bounds()).isEmpty();
        assertHolds(sum, parts, 5000);
    }

    @Test
    void boundsHoldTheSumOfGridsThatDoNotFit() {
        List<DosePart> parts = List.of(part(noise(3, -20, 20, 2)), new DosePart(noise(4, -21.3, 24, 3.1), 1.5));
        SummedDose sum = DoseSum.of(parts);
        assertThat(sum.bounds()).isPresent();
        assertHolds(sum, parts, 20000);
    }

    @Test
    void boundsHoldTheSumOfGridsAtAnAngle() {
        List<DosePart> parts = List.of(part(noise(5, -20, 20, 2)), part(Grids.moved(noise(6, -32, 32, 3), TILT)));
        SummedDose sum = DoseSum.of(parts);
        assertHolds(sum, parts, 20000);
    }

    @Test
    void boundsAreNarrowWhereTheDoseIsSmooth() {
        List<DosePart> parts = List.of(
                part(Grids.cube(-30, 30, 2, DoseSumTest::plan)),
                part(Grids.moved(Grids.cube(-60, 60, 2.5, p -> plan(TILT.point(p))), TILT)));
        SummedDose sum = DoseSum.of(parts);
        DoseBounds bounds = sum.bounds().orElseThrow();
        assertHolds(sum, parts, 5000);
        double mean = 0;
        int points = sum.dose().doseGy().length;
        for (int k = 0; k < points; k++) {
            mean += (bounds.largest().doseGy()[k] - bounds.least().doseGy()[k]) / (double) points;
        }
        assertThat(mean).isLessThan(0.01 * sum.dose().maxGy());
    }

    @Test
    void stepsOfStoredDosesAddUp() {
        DoseGrid coarse = noise(20, -10, 10, 2);
        DoseGrid stored = coarse.withDoses(coarse.doseGy(), 0.01);
        DoseGrid other = noise(21, -12, 12, 3.1);
        DoseGrid fine = other.withDoses(other.doseGy(), 0.002);
        List<DosePart> parts = List.of(new DosePart(stored, 2), new DosePart(fine, 0.5));
        assertThat(DoseSum.of(parts).dose().halfStepGy()).isCloseTo(0.021, within(1e-12));
        assertThat(DoseSum.of(List.of(new DosePart(stored, 3))).dose().halfStepGy())
                .isCloseTo(0.03, within(1e-12));
    }

    @Test
    void aLinearDoseIsTheSameOnAnyGrid() {
        ToDoubleFunction<Vec3> linear = p -> 30 + 0.2 * p.x() - 0.1 * p.y() + 0.3 * p.z();
        List<DosePart> parts = List.of(
                part(Grids.cube(-20, 20, 2, linear)),
                part(Grids.moved(Grids.cube(-40, 40, 3, p -> linear.applyAsDouble(TILT.point(p))), TILT)));
        SummedDose sum = DoseSum.of(parts);
        assertThat(sum.bounds().orElseThrow().errorGy()).isLessThan(1e-4);
        assertThat(sum.dose().doseGyAt(new Vec3(1.1, 2.2, 3.3)).orElseThrow())
                .isCloseTo(2 * linear.applyAsDouble(new Vec3(1.1, 2.2, 3.3)), within(FLOAT_GY));
    }

    @Test
    void theSumEndsWhereADoseEnds() {
        DoseGrid large = noise(7, -20, 20, 2);
        DoseGrid small = noise(8, -9, 9, 3);
        DoseGrid sum = DoseSum.of(List.of(part(large), part(small))).dose();
        assertThat(sum.doseGyAt(new Vec3(7.9, -7.9, 0))).isPresent();
        assertThat(sum.doseGyAt(new Vec3(9.5, 0, 0))).isEmpty();
        assertThatExceptionOfType(GeometryException.class)
                .isThrownBy(() -> DoseSum.of(List.of(part(large), part(noise(9, 30, 40, 2)))))
                .extracting(GeometryException::code)
                .isEqualTo(GeometryException.Code.NO_COMMON_VOLUME);
    }

    @Test
    void aDoseThatWasMovedAwayAndBackIsItself() {
        RigidTransform there = RigidTransform.of(new double[] {0, -1, 0, 10, 1, 0, 0, -5, 0, 0, 1, 3, 0, 0, 0, 1});
        DoseGrid dose = noise(10, -20, 20, 2);
        DoseGrid back = dose.moved(there).moved(there.inverse());
        SummedDose sum = DoseSum.of(List.of(part(dose), part(back)));
        assertThat(sum.bounds()).isEmpty();
        assertThat(sum.dose().maxGy()).isEqualTo(2 * dose.maxGy());
        Vec3 point = new Vec3(3, 4, 5);
        assertThat(dose.moved(there).doseGyAt(there.apply(point)).orElseThrow())
                .isCloseTo(dose.doseGyAt(point).orElseThrow(), within(FLOAT_GY));
    }

    @Test
    void framesMayDescend() {
        DoseGrid up = Grids.sample(
                new Vec3(-10, -10, -10),
                new Vec3(1, 0, 0),
                new Vec3(0, 1, 0),
                11,
                11,
                2,
                2,
                new double[] {0, 2, 5, 9, 20},
                DoseSumTest::plan);
        DoseGrid down = Grids.sample(
                new Vec3(-10, -10, 10),
                new Vec3(1, 0, 0),
                new Vec3(0, 1, 0),
                11,
                11,
                2,
                2,
                new double[] {0, -11, -15, -18, -20},
                DoseSumTest::plan);
        SummedDose sum = DoseSum.of(List.of(part(up), part(down)));
        assertThat(sum.bounds()).isEmpty();
        assertHolds(sum, List.of(part(up), part(down)), 2000);
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        List<DosePart> parts = List.of(part(noise(11, -20, 20, 2)), part(Grids.moved(noise(12, -32, 32, 3), TILT)));
        SummedDose many = DoseSum.of(parts);
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            SummedDose single = one.submit(() -> DoseSum.of(parts)).get();
            assertThat(single.dose().doseGy()).isEqualTo(many.dose().doseGy());
            assertThat(single.bounds().orElseThrow().least().doseGy())
                    .isEqualTo(many.bounds().orElseThrow().least().doseGy());
        } finally {
            one.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aWeightIsPositive(double weight) {
        DoseGrid dose = noise(13, -4, 4, 2);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new DosePart(dose, weight));
    }
}
