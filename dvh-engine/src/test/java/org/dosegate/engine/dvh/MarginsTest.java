package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.fixture.Rigid;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Margins;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Volumes of solids with margins against closed forms: Steiner's formula and the ellipsoids' own. */
class MarginsTest {
    private static final double CC = 1e-3;
    private static final double BALL = 4 / 3.0 * Math.PI * CC;
    private static final DoseGrid DOSE = Grids.cube(-60, 60, 2.5, p -> 10 + 0.1 * p.x());
    private static final Rigid STILL = Rigid.shift(0, 0, 0);

    private static Region ball(double radius, double spacing, Rigid by) {
        List<double[]> rings = new ArrayList<>();
        for (int k = -100; k <= 100; k++) {
            double z = (k + 0.3) * spacing;
            if (Math.abs(z) < radius) {
                rings.add(Rings.circle(0, 0, Math.sqrt(radius * radius - z * z), z, 180));
            }
        }
        return Rings.solid(by.rings(rings));
    }

    /** 40 x 60 x 30 mm about the origin, end caps included. */
    private static Region box() {
        return Rings.solid(Rings.stack(Rings.heights(-13.5, 3, 10), z -> Rings.rectangle(-20, 20, -30, 30, z)));
    }

    private static double shapeCc(Region region) {
        return Dvhs.shape(region, DOSE).volumeCc();
    }

    private static void isWithinPercent(double cc, double truth, double percent) {
        assertThat(cc).isCloseTo(truth, within(percent / 100 * truth));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.1", "2, 0.1", "3, 0.3", "5, 0.3"})
    void ballsGrow(double spacing, double percent) {
        Region ball = ball(20, spacing, STILL);
        isWithinPercent(shapeCc(ball.grow(Margins.uniform(10))), BALL * 27000, percent);
        isWithinPercent(shapeCc(ball.grow(new Margins(5, 5, 5, 5, 10, 10))), 79.984267667, percent);
        isWithinPercent(shapeCc(ball.grow(new Margins(6, 4, 5, 5, 8, 10))), 77.038572185, percent);
    }

    @ParameterizedTest
    @CsvSource({"0.5", "1", "2", "3"})
    void smallMarginsAreAsExactAsLargeOnes(double margin) {
        Region ball = ball(20, 2, STILL);
        double grown = Math.pow(20 + margin, 3);
        double shrunk = Math.pow(20 - margin, 3);
        isWithinPercent(shapeCc(ball.grow(Margins.uniform(margin))), BALL * grown, 0.1);
        isWithinPercent(shapeCc(ball.grow(Margins.uniform(-margin))), BALL * shrunk, 0.1);
    }

    @Test
    void aBallShrinksToASmallOne() {
        isWithinPercent(shapeCc(ball(20, 1, STILL).grow(Margins.uniform(-10))), BALL * 1000, 0.3);
        assertThat(new DvhCalculator(DOSE, new DvhSettings(BetweenSlices.SHAPE, false))
                        .compute(ball(20, 2, STILL).grow(Margins.uniform(-25)))
                        .nominal()
                        .volumeCc())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7, 7, 7, 7, 7, 169.04870",
        "0, 0, 0, 0, 10, 10, 120",
        "5, 5, 5, 5, 0, 0, 104.35619",
        "-5, -5, -5, -5, -5, -5, 30",
        "-7, 0, 0, 0, 0, 0, 59.4",
        "-3, 4, 0, 0, 0, 0, 73.8",
        "-1, -2, -3, -4, -5, -6, 37.259"
    })
    void aBoxFollowsSteinersFormula(
            double right, double left, double anterior, double posterior, double inferior, double superior, double cc) {
        Region region = box().grow(new Margins(right, left, anterior, posterior, inferior, superior));
        isWithinPercent(shapeCc(region), cc, 0.15);
        isWithinPercent(Dvhs.prism(region, DOSE).volumeCc(), cc, 0.15);
    }

    /** In an ellipse beside a side that stays, or all but stays, distances leap from node to node: a thin box shows every false sliver and hole. */
    @ParameterizedTest
    @CsvSource({
        "10, 0, 0, 0, 0, 0, 6",
        "0, 10, 0, 0, 0, 0, 6",
        "0, 0, 10, 0, 0, 0, 6",
        "10, 10, 0, 0, 0, 0, 9",
        "0, 0, 10, 10, 0, 0, 9",
        "10, 10, 5, 0, 0, 0, 12.856194",
        "10, 10, 0, 0, 5, 5, 11.570796",
        "10, 10, 0.5, 0.5, 0, 0, 9.771239"
    })
    void aThinBoxGrowsToSomeSidesOnly(
            double right, double left, double anterior, double posterior, double inferior, double superior, double cc) {
        Region box = Rings.solid(Rings.stack(Rings.heights(-14.5, 1, 30), z -> Rings.rectangle(-5, 5, -5, 5, z)));
        Region grown = box.grow(new Margins(right, left, anterior, posterior, inferior, superior));
        isWithinPercent(shapeCc(grown), cc, 0.2);
        isWithinPercent(Dvhs.prism(grown, DOSE).volumeCc(), cc, 0.2);
    }

    @Test
    void withoutEndCapsTheBaseWithoutThemGrows() {
        Dvh without = new DvhCalculator(DOSE, DvhSettings.DEFAULT)
                .compute(box().grow(new Margins(0, 0, 0, 0, 10, 10)))
                .alternatives()
                .get(new Reading(BetweenSlices.SHAPE, false));
        isWithinPercent(without.volumeCc(), 40 * 60 * (27 + 20) * CC, 0.05);
    }

    @Test
    void aShellGrowsInwardsToo() {
        Region shell = ball(24, 2, STILL).minus(ball(16, 2, STILL));
        isWithinPercent(shapeCc(shell.grow(Margins.uniform(3))), BALL * (Math.pow(27, 3) - Math.pow(13, 3)), 0.3);
        isWithinPercent(shapeCc(shell.grow(Margins.uniform(-2))), BALL * (Math.pow(22, 3) - Math.pow(18, 3)), 0.3);
    }

    @Test
    void structuresMergeWhereTheyMeet() {
        double apart = 30;
        Region left = ball(13.5, 1, STILL);
        Region right = ball(13.5, 1, Rigid.shift(apart, 0, 0));
        double r = 13.5 + 5;
        double lens = Math.PI * (4 * r + apart) * Math.pow(2 * r - apart, 2) / 12;
        isWithinPercent(shapeCc(left.union(right).grow(Margins.uniform(5))), 2 * BALL * r * r * r - lens * CC, 0.2);
    }

    @Test
    void marginsAddUp() {
        Region ball = ball(20, 1, STILL);
        double once = shapeCc(ball.grow(Margins.uniform(10)));
        double twice = shapeCc(ball.grow(Margins.uniform(4)).grow(Margins.uniform(6)));
        double perMm = 4 * Math.PI * 30 * 30 * CC;
        assertThat(twice).isCloseTo(once, within(0.02 * perMm));
    }

    @Test
    void growingAndShrinkingLosesNothingOfAConvexSolid() {
        Region box = box();
        Region back = box.grow(Margins.uniform(7)).grow(Margins.uniform(-7));
        // A skin of 0.1 mm may go.
        assertThat(shapeCc(box.grow(Margins.uniform(-0.1)).minus(back))).isLessThan(0.002);
        isWithinPercent(shapeCc(back), 72, 0.2);
    }

    @Test
    void obliqueStudiesGrowInPatientDirections() {
        for (double degrees : new double[] {10, 30, 90, 180}) {
            Region ball = ball(20, 2, Rigid.rotation(new Vec3(1, degrees % 90 == 0 ? 0 : 2, 0), degrees));
            isWithinPercent(shapeCc(ball.grow(Margins.uniform(10))), BALL * 27000, 0.1);
            isWithinPercent(shapeCc(ball.grow(new Margins(5, 5, 5, 5, 10, 10))), 79.984267667, 0.3);
            isWithinPercent(shapeCc(ball.grow(new Margins(6, 4, 5, 5, 8, 10))), 77.038572185, 0.3);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "35", "180"})
    void leftStaysLeft(double degrees) {
        Region base = ball(20, 2, Rigid.rotation(new Vec3(1, 0.3, 0), degrees));
        Region grown = base.grow(new Margins(1, 2, 3, 4, 5, 6));
        reaches(base, grown, Grids.cube(-60, 60, 2.5, p -> 100 + p.x()), 1, 2);
        reaches(base, grown, Grids.cube(-60, 60, 2.5, p -> 100 + p.y()), 3, 4);
        reaches(base, grown, Grids.cube(-60, 60, 2.5, p -> 100 + p.z()), 5, 6);
    }

    private static void reaches(Region base, Region grown, DoseGrid oneGyPerMm, double low, double high) {
        Dvh before = Dvhs.shape(base, oneGyPerMm);
        Dvh after = Dvhs.shape(grown, oneGyPerMm);
        assertThat(before.minGy() - after.minGy()).isCloseTo(low, within(0.15));
        assertThat(after.maxGy() - before.maxGy()).isCloseTo(high, within(0.15));
    }

    @Test
    void partsOutsideTheOtherStructureStillReachIn() {
        // The box begins 5 mm beside the small one: only its margin lies in there.
        Region inside = Rings.solid(Rings.box(25, 45, -10, 10, -10, 8));
        isWithinPercent(shapeCc(box().grow(Margins.uniform(12)).intersection(inside)), 7 * 20 * 20 * CC, 0.3);
    }

    @Test
    void threadsDoNotChangeABit() throws Exception {
        Region region = ball(20, 3, STILL).grow(new Margins(6, 4, 5, 5, 8, 10));
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            Dvh alone = one.submit(() -> Dvhs.shape(region, DOSE)).get();
            Dvhs.assertIdentical(alone, Dvhs.shape(region, DOSE));
        } finally {
            one.shutdown();
        }
    }
}
