package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.solid.Lattice;
import org.junit.jupiter.api.Test;

class CubicDifferenceTest {
    private static final Vec3 X = new Vec3(1, 0, 0);
    private static final Vec3 Y = new Vec3(0, 1, 0);
    private static final Lattice LATTICE = new Lattice(new Vec3(0, 0, 0), X, Y, new Vec3(0, 0, 1), 1, 10, 10);

    private static double paraboloid(Vec3 p) {
        return 20 + 0.02 * p.x() * p.x() - 0.01 * p.y() * p.y() + 0.03 * p.z() * p.z();
    }

    private static void isExact(DoseGrid grid, double reach) {
        CubicDifference difference = new CubicDifference(LATTICE, grid);
        Random random = new Random(3);
        for (int k = 0; k < 50; k++) {
            Vec3 p = new Vec3(random.nextDouble(), random.nextDouble(), random.nextDouble())
                    .times(2 * reach)
                    .minus(new Vec3(reach, reach, reach));
            double cubic = difference.at(p.x(), p.y(), p.z()) + difference.trilinearGy();
            assertThat(cubic).isCloseTo(paraboloid(p), within(1e-5));
        }
    }

    @Test
    void aParabolaAlongEachAxisIsExact() {
        isExact(Grids.cube(-15, 15, 3, CubicDifferenceTest::paraboloid), 11);
    }

    @Test
    void aParabolaIsExactOnUnevenFrames() {
        double[] frames = {0, 2, 5, 6.5, 10, 12, 16, 19, 20};
        isExact(
                Grids.sample(new Vec3(-10, -10, -10), X, Y, 11, 11, 2, 2, frames, CubicDifferenceTest::paraboloid),
                7.9);
    }

    @Test
    void aTrilinearDoseHasNone() {
        CubicDifference difference = new CubicDifference(LATTICE, Grids.cube(-15, 15, 3, p -> 60 + p.x() - 2 * p.z()));
        assertThat(difference.at(1.3, -2.2, 4.7)).isCloseTo(0, within(1e-5));
    }

    @Test
    void outsideTheGridNothingIsKnown() {
        CubicDifference difference =
                new CubicDifference(LATTICE, Grids.cube(-15, 15, 3, CubicDifferenceTest::paraboloid));
        assertThat(difference.at(15.1, 0, 0)).isNaN();
        assertThat(difference.at(0, 0, -15.1)).isNaN();
        assertThat(difference.at(15, 15, 15)).isZero(); // at a grid point there is nothing to interpolate
    }
}
