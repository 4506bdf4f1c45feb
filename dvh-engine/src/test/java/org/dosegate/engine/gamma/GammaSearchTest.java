package org.dosegate.engine.gamma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.geometry.Vec3;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the exact least values on very many lines through the interpolated dose. */
class GammaSearchTest {
    private static final GammaCriterion CRITERION = new GammaCriterion(3, 2, 0, false, 2);

    private static final Vec3 X = new Vec3(1, 0, 0);
    private static final Vec3 Y = new Vec3(0, 1, 0);
    private static final Vec3 Z = new Vec3(0, 0, 1);
    private static final Vec3[][] AXES = {{X, Y, Z}, {Y, Z, X}, {Z, X, Y}};

    /** Lines from the middle to the edge of what is looked at. */
    private static final int LINES = 40;

    /** Rough doses have many local minima and strong mixed differences; smooth ones are what plans have. */
    @ParameterizedTest
    @CsvSource({"2, 0.002", "10, 0.01", "50, 0.05"})
    void noPointOfTheInterpolatedDoseIsBetter(double roughnessGy, double missed) {
        Random random = new Random(7);
        ToDoubleFunction<Vec3> dose = p -> 30 + roughnessGy * (random.nextDouble() - 0.5);
        DoseGrid evaluated = Grids.cube(-6, 6, 1.5, dose);
        DoseGrid reference = Grids.cube(-2, 2, 1, dose);
        assertLeast(reference, evaluated, missed);
    }

    /** The top of a smooth dose: it rises to one side and falls to the other, and where it does both the search must not choose. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1.5, 0.8, -0.5", "-3, -2, 1", "4, 4, 4"})
    void neitherAreSidesOfThePointLeftOutThatHoldSomethingBetter(double x, double y, double z) {
        Vec3 top = new Vec3(x, y, z);
        DoseGrid evaluated =
                Grids.cube(-6, 6, 1.5, p -> 40 * Math.exp(-p.minus(top).dot(p.minus(top)) / 80));
        assertLeast(Grids.cube(-1.5, 1.5, 1.5, p -> 38), evaluated, 0.003);
        assertLeast(Grids.cube(-2, 2, 1, p -> 31 + 2 * p.x() * p.y()), evaluated, 0.003);
    }

    private static void assertLeast(DoseGrid reference, DoseGrid evaluated, double missed) {
        GammaMap map = GammaCalculator.compare(reference, evaluated, List.of(CRITERION))
                .get(0);
        double criterionGy = 0.03 * reference.maxGy();
        for (int at = 0; at < reference.doseGy().length; at++) {
            double best = least(evaluated, reference.pointMm(at), reference.doseGy()[at], criterionGy);
            double found = map.at(at);
            assertThat(found).isLessThanOrEqualTo(best + GammaPoint.TOLERANCE + 1e-6);
            assertThat(found * found).isGreaterThan(best * best - missed);
        }
    }

    /**
     * The least gamma on lines along each axis: between the evaluated grid's planes the dose is linear along a line, and gamma² a parabola, whose least value is exact.
     * The lines lie on a square lattice; between them only the square of their distance is missed.
     */
    private static double least(DoseGrid evaluated, Vec3 p, double doseGy, double criterionGy) {
        double best = Math.pow(CRITERION.cap(), 2);
        double farMm = CRITERION.distanceMm() * CRITERION.cap();
        double stepMm = farMm / LINES;
        for (Vec3[] axes : AXES) {
            double along = p.dot(axes[0]);
            for (int b = -LINES; b <= LINES; b++) {
                for (int c = -LINES; c <= LINES; c++) {
                    Vec3 off = axes[1].times(b * stepMm).plus(axes[2].times(c * stepMm));
                    for (double plane = -6; plane < 6; plane += 1.5) {
                        Vec3 low = off.plus(axes[0].times(plane - along));
                        Vec3 high = low.plus(axes[0].times(1.5));
                        double dLow = (dose(evaluated, p.plus(low)) - doseGy) / criterionGy;
                        double dHigh = (dose(evaluated, p.plus(high)) - doseGy) / criterionGy;
                        best = Math.min(
                                best, parabola(off.length() / 2, (plane - along) / 2, 0.75, dLow, dHigh - dLow));
                    }
                }
            }
        }
        return Math.sqrt(best);
    }

    private static double dose(DoseGrid grid, Vec3 p) {
        return grid.doseGyAt(p).orElseThrow();
    }

    /** The least off² + (from + length t)² + (value + rise t)² for t from 0 to 1. */
    private static double parabola(double off, double from, double length, double value, double rise) {
        double t = -(from * length + value * rise) / (length * length + rise * rise);
        t = Math.max(0, Math.min(1, t));
        return off * off + Math.pow(from + length * t, 2) + Math.pow(value + rise * t, 2);
    }
}
