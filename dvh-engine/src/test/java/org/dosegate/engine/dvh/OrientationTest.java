package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.fixture.Rigid;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a file encodes its grid and contours must not matter. */
class OrientationTest {
    private static final Vec3[] AXES = {new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1)};
    private static final double[] SPACING = {2, 2.5, 3};
    private static final int[] COUNT = {31, 25, 21};
    private static final double HALF = 30;

    /** The same sums up to the order in which a position was computed. */
    private static final double ROUNDING = 1e-9;

    private static double dose(Vec3 p) {
        return 30 + 20 * Math.sin(p.x() / 11) * Math.cos(p.y() / 13) + 0.2 * p.z();
    }

    private static List<double[]> body() {
        return Rings.stack(Rings.heights(-12, 3, 9), z -> Rings.circle(1.3, -2.1 + 0.1 * z, 14 - 0.03 * z * z, z, 60));
    }

    /** The dose with the given axes as rows, columns and frames, each run through forwards or backwards. */
    private static DoseGrid encoded(int row, int column, boolean backRow, boolean backColumn, boolean backFrame) {
        int frame = 3 - row - column;
        Vec3 r = AXES[row].times(backRow ? -1 : 1);
        Vec3 c = AXES[column].times(backColumn ? -1 : 1);
        Vec3 f = AXES[frame].times(backFrame ? -1 : 1);
        Vec3 origin = r.plus(c).plus(f).times(-HALF);
        double sign = r.cross(c).dot(f);
        double[] frames = new double[COUNT[frame]];
        for (int k = 0; k < frames.length; k++) {
            frames[k] = sign * k * SPACING[frame];
        }
        return Grids.sample(
                origin, r, c, COUNT[row], COUNT[column], SPACING[row], SPACING[column], frames, OrientationTest::dose);
    }

    private static Region axial() {
        return Rings.solid(body());
    }

    private static Region sagittal() {
        Rigid turn = new Rigid(AXES[1], AXES[2], AXES[0], new Vec3(0, 0, 0));
        return Rings.solid(turn.rings(body()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void flippedRowsColumnsAndFramesGiveTheSameCurve(boolean sagittal) {
        Region region = sagittal ? sagittal() : axial();
        Dvh expected = Dvhs.compute(region, encoded(0, 1, false, false, false), BetweenSlices.SHAPE, 0.5);
        for (int flips = 1; flips < 8; flips++) {
            DoseGrid grid = encoded(0, 1, (flips & 1) != 0, (flips & 2) != 0, (flips & 4) != 0);
            Dvhs.assertClose(expected, Dvhs.compute(region, grid, BetweenSlices.SHAPE, 0.5), ROUNDING);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void permutedAxesGiveTheSameCurve(boolean sagittal) {
        Region region = sagittal ? sagittal() : axial();
        Dvh expected = Dvhs.compute(region, encoded(0, 1, false, false, false), BetweenSlices.SHAPE, 0.5);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                if (row != column) {
                    DoseGrid grid = encoded(row, column, true, false, false);
                    Dvhs.assertClose(expected, Dvhs.compute(region, grid, BetweenSlices.SHAPE, 0.5), ROUNDING);
                }
            }
        }
    }

    @Test
    void anObliqueGridOfALinearDoseGivesTheSameCurve() {
        Rigid turn = Rigid.rotation(new Vec3(1, 2, 3), 17);
        DoseGrid straight = Grids.cube(-40, 40, 2.5, p -> 40 + 0.4 * p.x() + 0.3 * p.y() + 0.2 * p.z());
        Vec3 corner = turn.point(new Vec3(-40, -40, -40));
        DoseGrid oblique = Grids.sample(
                corner,
                turn.x(),
                turn.y(),
                33,
                33,
                2.5,
                2.5,
                Rings.heights(0, 2.5, 33),
                p -> 40 + 0.4 * p.x() + 0.3 * p.y() + 0.2 * p.z());
        // A linear dose is trilinear in both; only the lattice is turned: twice the stated accuracy of the integration.
        Dvh a = Dvhs.shape(axial(), straight);
        Dvh b = Dvhs.shape(axial(), oblique);
        Dvhs.assertAlike(a, b, 2e-4);
        assertThat(b.maxGy()).isCloseTo(a.maxGy(), within(0.02));
    }

    @Test
    void turningEverythingTogetherChangesNothingButTheIntegrationError() {
        Rigid turn = Rigid.rotation(new Vec3(2, -1, 1), 35);
        DoseGrid grid = encoded(0, 1, false, false, false);
        Dvh a = Dvhs.shape(axial(), grid);
        Dvh b = Dvhs.shape(Rings.solid(turn.rings(body())), Grids.moved(grid, turn));
        Dvhs.assertAlike(a, b, 2e-4);
    }

    @Test
    void movingEverythingTogetherChangesNothing() {
        Rigid shift =
                Rigid.shift(128, -256, 512); // exact in binary, so that only the last bits of coordinates are lost
        DoseGrid grid = encoded(0, 1, false, false, false);
        Dvh a = Dvhs.compute(axial(), grid, BetweenSlices.SHAPE, 0.5);
        Dvh b = Dvhs.compute(Rings.solid(shift.rings(body())), Grids.moved(grid, shift), BetweenSlices.SHAPE, 0.5);
        // Positions to 1e-13 mm; distances and doses are float, 6e-8; where the search for the inscribed circle ends,
        // at
        // 1e-4 of its radius, hangs on last bits.
        Dvhs.assertClose(a, b, 1e-6);
    }

    @Test
    void theOrderOfRingsAndPointsDoesNotMatter() {
        DoseGrid grid = encoded(0, 1, false, false, false);
        List<double[]> other = new ArrayList<>();
        for (double[] ring : body()) {
            int n = ring.length / 3;
            double[] back = new double[ring.length];
            for (int k = 0; k < n; k++) {
                System.arraycopy(ring, 3 * ((2 * n + 17 - k) % n), back, 3 * k, 3);
            }
            other.add(back);
        }
        Collections.shuffle(other, new Random(4));
        Dvh a = Dvhs.compute(axial(), grid, BetweenSlices.SHAPE, 0.5);
        Dvh b = Dvhs.compute(Rings.solid(other), grid, BetweenSlices.SHAPE, 0.5);
        Dvhs.assertClose(a, b, 1e-7); // distances to an edge are float, and seen from its other end
    }
}
