package org.dosegate.testdata.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.testdata.dose.DoseField;
import org.dosegate.testdata.dose.GridGeometry;
import org.dosegate.testdata.shape.Pose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where patient and dose lie together, and how the grid is noted, changes nothing. */
class PlacementTest {
    /** What the lattice may make of the same body turned: the integration's promise. */
    private static final double INTEGRATION = 1e-4;

    private static final List<Vec3> AXES = List.of(new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1));

    static LongStream seeds() {
        return Cases.seeds();
    }

    /** Multiples of a power of two are added without rounding; what is left are coordinates with other last bits. */
    @ParameterizedTest
    @MethodSource("seeds")
    void shifted(long seed) {
        Random random = new Random(seed);
        Scene scene = Scene.random(seed);
        Pose shift = Pose.shift(
                Scene.between(random, -400, 400), Scene.between(random, -400, 400), Scene.between(random, -400, 400));
        Figures.of(scene).assertClose(Figures.of(scene.moved(shift)), 1e-6, 1e-6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void turnedByRightAngles(long seed) {
        Random random = new Random(seed);
        Scene scene = Scene.random(seed);
        Pose turn = Pose.turn(AXES.get(random.nextInt(3)), 90 * (1 + random.nextInt(3)));
        assertTurned(scene, turn);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void turnedByAnyAngle(long seed) {
        Random random = new Random(seed);
        Scene scene = Scene.random(seed);
        Vec3 axis = new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).unit();
        assertTurned(scene, Pose.turn(axis, Scene.between(random, 0, 360)));
    }

    private static void assertTurned(Scene scene, Pose turn) {
        Figures.of(scene).assertClose(Figures.of(scene.moved(turn)), 10 * INTEGRATION, 100 * INTEGRATION);
    }

    /** Rows, columns and frames flipped: the same points in another order. */
    @ParameterizedTest
    @MethodSource("seeds")
    void samePointsInAnotherOrder(long seed) {
        Scene scene = Scene.random(seed);
        Random random = new Random(seed);
        DoseGrid flipped = flipped(scene.dose(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
        Figures.of(scene).assertClose(Figures.of(scene.with(flipped)), 1e-9, 1e-9);
    }

    private static DoseGrid flipped(DoseGrid g, boolean columns, boolean rows, boolean frames) {
        int nx = g.columns();
        int ny = g.rows();
        int nz = g.frames();
        float[] dose = new float[nx * ny * nz];
        for (int k = 0; k < nz; k++) {
            for (int j = 0; j < ny; j++) {
                for (int i = 0; i < nx; i++) {
                    int from = ((frames ? nz - 1 - k : k) * ny + (rows ? ny - 1 - j : j)) * nx
                            + (columns ? nx - 1 - i : i);
                    dose[(k * ny + j) * nx + i] = g.doseGy()[from];
                }
            }
        }
        Vec3 row = columns ? g.rowDirection().times(-1) : g.rowDirection();
        Vec3 column = rows ? g.columnDirection().times(-1) : g.columnDirection();
        double sign = row.cross(column).dot(g.normal());
        double[] positions = g.framePositionsMm();
        double[] offsets = new double[nz];
        for (int k = 0; k < nz; k++) {
            offsets[k] = sign * (positions[frames ? nz - 1 - k : k] - positions[frames ? nz - 1 : 0]);
        }
        Vec3 origin = g.originMm()
                .plus(g.rowDirection().times(columns ? (nx - 1) * g.columnSpacingMm() : 0))
                .plus(g.columnDirection().times(rows ? (ny - 1) * g.rowSpacingMm() : 0))
                .plus(g.normal().times(frames ? positions[nz - 1] : positions[0]));
        return new DoseGrid(dose, nx, ny, origin, row, column, g.columnSpacingMm(), g.rowSpacingMm(), offsets);
    }

    /** More dose around a body, or less, is not its business. */
    @ParameterizedTest
    @MethodSource("seeds")
    void croppedOutsideTheBody(long seed) {
        Scene scene = Scene.random(seed);
        DoseGrid g = scene.dose();
        int nx = g.columns() + 2;
        int ny = g.rows() + 2;
        int nz = g.frames() + 2;
        float[] dose = new float[nx * ny * nz];
        Random random = new Random(seed);
        for (int at = 0; at < dose.length; at++) {
            int i = at % nx - 1;
            int j = at / nx % ny - 1;
            int k = at / (nx * ny) - 1;
            boolean inside = i >= 0 && j >= 0 && k >= 0 && i < g.columns() && j < g.rows() && k < g.frames();
            // Not above the maximum: the distribution's scale reaches to it.
            dose[at] = inside ? g.doseGy()[(k * g.rows() + j) * g.columns() + i] : random.nextFloat() * g.maxGy();
        }
        double step = g.framePositionsMm()[1];
        double[] frames = new double[nz];
        for (int k = 0; k < nz; k++) {
            frames[k] = k * step;
        }
        Vec3 origin = g.originMm()
                .minus(g.rowDirection().times(g.columnSpacingMm()))
                .minus(g.columnDirection().times(g.rowSpacingMm()))
                .minus(g.normal().times(step));
        DoseGrid padded = new DoseGrid(
                dose,
                nx,
                ny,
                origin,
                g.rowDirection(),
                g.columnDirection(),
                g.columnSpacingMm(),
                g.rowSpacingMm(),
                frames);
        Figures.of(scene).assertClose(Figures.of(scene.with(padded)), 1e-9, 1e-9);
    }

    /** A body that moves through a linear dose takes the gradient times the way. */
    @ParameterizedTest
    @MethodSource("seeds")
    void meanFollowsALinearDose(long seed) {
        Random random = new Random(seed);
        Scene scene = Scene.random(seed);
        Vec3 direction = new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).unit();
        double gyPerMm = Scene.between(random, 0.1, 1);
        DoseGrid g = scene.dose();
        GridGeometry points = new GridGeometry(
                g.originMm(),
                g.rowDirection(),
                g.columnDirection(),
                g.columns(),
                g.rows(),
                g.columnSpacingMm(),
                g.rowSpacingMm(),
                g.framePositionsMm());
        Scene linear = scene.with(points.sample(DoseField.linear(new Vec3(0, 0, 0), 60, gyPerMm, direction)));
        double wayMm = 1; // the grid has so much room
        Vec3 way = AXES.get(random.nextInt(3)).times(wayMm);
        Scene moved = linear.with(linear.movedRings(Pose.shift(way.x(), way.y(), way.z())));
        assertThat(Figures.of(moved).doseGy("Mean") - Figures.of(linear).doseGy("Mean"))
                .isCloseTo(gyPerMm * way.dot(direction), within(1e-5));
    }
}
