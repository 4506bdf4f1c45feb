package org.dosegate.engine.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.fixture.Rigid;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.geometry.RigidTransform;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoseGridTest {
    private static final Vec3 ORIGIN = new Vec3(-10, 5, 20);
    private static final Vec3 X = new Vec3(1, 0, 0);
    private static final Vec3 Y = new Vec3(0, 1, 0);
    private static final double[] UP = {0, 2, 4.5, 9};
    private static final double[] DOWN = {0, -1, -3, -3.5, -8};

    /** Trilinear itself: interpolation has nothing to add. */
    private static double trilinear(Vec3 p) {
        return 30 + 0.3 * p.x() - 0.2 * p.y() + 0.1 * p.z() + 0.001 * p.x() * p.y() * p.z();
    }

    /** Doses of about 30 Gy stored as float: half a unit in the last place is 1e-6 Gy; eight of them are mixed. */
    private static final double FLOAT_DOSE = 2e-6;

    private static DoseGrid grid(double[] frames) {
        return Grids.sample(ORIGIN, X, Y, 6, 5, 2, 3, frames, DoseGridTest::trilinear);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void reproducesATrilinearDoseBetweenUnevenAscendingAndDescendingFrames(boolean ascending) {
        double[] frames = ascending ? UP : DOWN;
        DoseGrid grid = grid(frames);
        double last = frames[frames.length - 1];
        Random random = new Random(3);
        for (int k = 0; k < 200; k++) {
            Vec3 p = ORIGIN.plus(
                    new Vec3(random.nextDouble() * 10, random.nextDouble() * 12, random.nextDouble() * last));
            assertThat(grid.doseGyAt(p).orElseThrow()).isCloseTo(trilinear(p), within(FLOAT_DOSE));
        }
    }

    @Test
    void givesTheStoredDoseAtEveryGridPoint() {
        DoseGrid grid = grid(DOWN);
        int at = 0;
        for (double frame : DOWN) {
            for (int r = 0; r < 5; r++) {
                for (int c = 0; c < 6; c++) {
                    Vec3 p = ORIGIN.plus(new Vec3(2 * c, 3 * r, frame));
                    assertThat(grid.doseGyAt(p)).hasValue(grid.doseGy()[at++]);
                }
            }
        }
    }

    @Test
    void interpolatesInAnObliqueFrame() {
        Rigid turn = Rigid.rotation(new Vec3(1, 1, 2), 40);
        DoseGrid grid = Grids.sample(
                turn.point(ORIGIN),
                turn.x(),
                turn.y(),
                6,
                5,
                2,
                3,
                UP,
                p -> 30 + 0.3 * p.x() - 0.2 * p.y() + 0.1 * p.z());
        Vec3 p = turn.point(ORIGIN.plus(new Vec3(3.3, 7.7, 6.1)));
        assertThat(grid.doseGyAt(p).orElseThrow())
                .isCloseTo(30 + 0.3 * p.x() - 0.2 * p.y() + 0.1 * p.z(), within(FLOAT_DOSE));
    }

    @Test
    void knowsNothingOutsideTheHullOfItsPoints() {
        DoseGrid grid = grid(UP);
        Vec3 far = ORIGIN.plus(new Vec3(10, 12, 9));
        assertThat(grid.doseGyAt(ORIGIN)).isPresent();
        assertThat(grid.doseGyAt(far)).isPresent();
        for (Vec3 step : new Vec3[] {X, Y, new Vec3(0, 0, 1)}) {
            assertThat(grid.doseGyAt(ORIGIN.minus(step.times(1e-6)))).isEmpty();
            assertThat(grid.doseGyAt(far.plus(step.times(1e-6)))).isEmpty();
        }
        assertThat(grid.doseGyAt(new Vec3(Double.NaN, 6, 21))).isEmpty();
    }

    @Test
    void namesItsLargestDose() {
        float[] dose = new float[8];
        dose[5] = 12.5f;
        assertThat(new DoseGrid(dose, 2, 2, ORIGIN, X, Y, 1, 1, new double[] {0, 1}).maxGy())
                .isEqualTo(12.5f);
    }

    @Test
    void takesOtherDosesAtTheSamePoints() {
        DoseGrid grid = new DoseGrid(new float[12], 2, 3, ORIGIN, X, Y, 4, 5, new double[] {0, 2});
        float[] dose = new float[12];
        dose[11] = 7;
        DoseGrid other = grid.withDoses(dose, 0.25);
        Vec3 last = ORIGIN.plus(new Vec3(4, 10, 2));
        assertThat(other.doseGyAt(last)).hasValue(7);
        assertThat(grid.doseGyAt(last)).hasValue(0);
        assertThat(other.halfStepGy()).isEqualTo(0.25);
    }

    @Test
    void knowsTheVolumeOfAPoint() {
        double[] uneven = {0, -2, -8};
        assertThat(new DoseGrid(new float[18], 2, 3, ORIGIN, X, Y, 4, 5, uneven).voxelCc())
                .isCloseTo(0.08, within(1e-12));
    }

    @Test
    void movesRigidly() {
        RigidTransform quarter = RigidTransform.of(new double[] {0, -1, 0, 10, 1, 0, 0, 20, 0, 0, 1, 30, 0, 0, 0, 1});
        DoseGrid grid = grid(UP);
        Vec3 p = ORIGIN.plus(new Vec3(3, 7, 5));
        Vec3 there = new Vec3(10 - p.y(), 20 + p.x(), 30 + p.z());
        double dose = grid.doseGyAt(p).orElseThrow();
        assertThat(grid.moved(quarter).doseGyAt(there).orElseThrow()).isCloseTo(dose, within(FLOAT_DOSE));
    }

    @Test
    void straightensDirectionsWrittenWithFewDigits() {
        DoseGrid grid = new DoseGrid(
                new float[8],
                2,
                2,
                ORIGIN,
                new Vec3(0.7071, 0.7071, 0),
                new Vec3(-0.7071, 0.7072, 0),
                1,
                1,
                new double[] {0, 1});
        assertThat(grid.rowDirection().length()).isCloseTo(1, within(1e-15));
        assertThat(grid.rowDirection().dot(grid.columnDirection())).isCloseTo(0, within(1e-15));
        assertThat(grid.normal().length()).isCloseTo(1, within(1e-15));
    }

    private static void refused(ThrowingCallable call) {
        assertThatExceptionOfType(GeometryException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.code()).isEqualTo(GeometryException.Code.BAD_GRID));
    }

    @Test
    void refusesSizesThatAreNoVolume() {
        double[] two = {0, 1};
        refused(() -> new DoseGrid(new float[4], 1, 2, ORIGIN, X, Y, 1, 1, two));
        refused(() -> new DoseGrid(new float[4], 2, 1, ORIGIN, X, Y, 1, 1, two));
        refused(() -> new DoseGrid(new float[4], 2, 2, ORIGIN, X, Y, 1, 1, new double[] {0}));
        refused(() -> new DoseGrid(new float[7], 2, 2, ORIGIN, X, Y, 1, 1, two));
        refused(() -> new DoseGrid(new float[0], 65536, 65536, ORIGIN, X, Y, 1, 1, two)); // 2^33 wraps to 0 in 32 bits
    }

    @Test
    void refusesSpacingsOriginsAndDirectionsThatAreNone() {
        double[] two = {0, 1};
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            refused(() -> new DoseGrid(new float[8], 2, 2, ORIGIN, X, Y, bad, 1, two));
            refused(() -> new DoseGrid(new float[8], 2, 2, ORIGIN, X, Y, 1, bad, two));
        }
        refused(() -> new DoseGrid(new float[8], 2, 2, new Vec3(Double.NaN, 0, 0), X, Y, 1, 1, two));
        refused(() -> new DoseGrid(new float[8], 2, 2, ORIGIN, X, X, 1, 1, two));
        refused(() -> new DoseGrid(new float[8], 2, 2, ORIGIN, new Vec3(0, 0, 0), Y, 1, 1, two));
        refused(() -> new DoseGrid(new float[8], 2, 2, ORIGIN, new Vec3(1.01, 0, 0), Y, 1, 1, two));
        refused(() -> new DoseGrid(new float[8], 2, 2, ORIGIN, new Vec3(Double.NaN, 0, 0), Y, 1, 1, two));
    }

    @Test
    void refusesFramePositionsThatAreNotMonotonicOrNotFinite() {
        double[][] bad = {
            {0, 0, 1},
            {0, 2, 1},
            {0, -1, 1},
            {0, 1, Double.NaN},
            {Double.NaN, 0, 1},
            {0, 1, Double.POSITIVE_INFINITY},
            {Double.NEGATIVE_INFINITY, 0, 1},
            {Double.POSITIVE_INFINITY, 0, -1}
        };
        for (double[] frames : bad) {
            refused(() -> new DoseGrid(new float[12], 2, 2, ORIGIN, X, Y, 1, 1, frames));
        }
        assertThatNoException()
                .isThrownBy(() -> new DoseGrid(new float[12], 2, 2, ORIGIN, X, Y, 1, 1, new double[] {3, 2, -8}));
    }

    @Test
    void refusesDosesThatAreNegativeOrNoNumbers() {
        for (float bad : new float[] {-1e-6f, Float.NaN, Float.POSITIVE_INFINITY}) {
            float[] dose = new float[8];
            dose[3] = bad;
            refused(() -> new DoseGrid(dose, 2, 2, ORIGIN, X, Y, 1, 1, new double[] {0, 1}));
        }
    }
}
