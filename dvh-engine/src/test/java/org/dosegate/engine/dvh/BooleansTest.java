package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.fixture.Rigid;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.metric.DvhMetric;
import org.dosegate.engine.metric.DvhMetrics;
import org.dosegate.engine.metric.MetricResult;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BooleansTest {
    private static final DoseGrid DOSE = Grids.cube(-41, 41, 3, p -> 60 + 0.5 * p.x() + 0.3 * p.y() + 0.2 * p.z());

    /** Two or more solids on lattices of their own, each within the stated 1e-4 of its volume and sharp edges rounded. */
    private static final double SHARE = 3e-4;

    private static Region ball(double x, double radius) {
        // Planes every 3 mm, the first and last half a spacing inside the poles.
        int planes = (int) Math.floor(2 * radius / 3);
        double first = -1.5 * (planes - 1);
        return Rings.solid(Rings.stack(
                Rings.heights(first, 3, planes), z -> Rings.circle(x, 1, Math.sqrt(radius * radius - z * z), z, 90)));
    }

    private static double cc(Region region, BetweenSlices model) {
        return Dvhs.compute(region, DOSE, model, 1).volumeCc();
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void unionAndIntersectionAddUpToBoth(BetweenSlices model) {
        Region a = ball(-7, 17);
        Region b = ball(8, 14);
        double both = cc(a, model) + cc(b, model);
        assertThat(cc(a.union(b), model) + cc(a.intersection(b), model)).isCloseTo(both, within(SHARE * both));
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void differenceAndIntersectionAddUpToTheFirst(BetweenSlices model) {
        Region a = ball(-7, 17);
        Region b = ball(8, 14);
        double whole = cc(a, model);
        assertThat(cc(a.minus(b), model) + cc(a.intersection(b), model)).isCloseTo(whole, within(SHARE * whole));
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void aSmallPieceCutOutOfALargeSolidIsTheSameWhetherTakenOrLeft(BetweenSlices model) {
        Region liver = ball(-7, 25);
        Region gtv = ball(14, 7.6); // partly outside
        double whole = cc(liver, model);
        double piece = cc(liver.intersection(gtv), model);
        assertThat(whole - cc(liver.minus(gtv), model)).isCloseTo(piece, within(SHARE * whole));
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void aSolidLessItselfIsNothing(BetweenSlices model) {
        List<double[]> rings = Rings.cylinder(2, 1, 11, -9, 7);
        Region a = Rings.solid(rings);
        for (Region nothing : List.of(a.minus(a), a.minus(Rings.solid(rings)))) {
            DvhReadings readings = new DvhCalculator(DOSE, new DvhSettings(model, true)).compute(nothing);
            assertThat(readings.nominal().volumeCc()).isZero();
            assertThat(DvhMetrics.evaluate(new DvhMetric.Max(), readings).undefined())
                    .contains(MetricResult.Undefined.NO_VOLUME);
        }
    }

    @Test
    void aSolidCombinedWithItselfIsItself() {
        Region a = Rings.solid(Rings.cylinder(2, 1, 11, -9, 7));
        double alone = cc(a, BetweenSlices.SHAPE);
        assertThat(cc(a.union(a), BetweenSlices.SHAPE)).isCloseTo(alone, within(SHARE * alone));
        assertThat(cc(a.intersection(a), BetweenSlices.SHAPE)).isCloseTo(alone, within(SHARE * alone));
        // Named more than once in a longer expression
        Region b = Rings.solid(Rings.cylinder(2, 1, 5, -9, 7));
        assertThat(cc(a.minus(b).union(b).minus(a), BetweenSlices.SHAPE)).isCloseTo(0, within(1e-6 * alone));
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void aSharedBoundaryLeavesNoSliver(BetweenSlices model) {
        Region left = Rings.solid(Rings.box(-15.3, 2.2, -8, 9, -10, 8));
        Region right = Rings.solid(Rings.box(2.2, 17.1, -8, 9, -10, 8));
        double both = 32.4 * 17 * 20 / 1000;
        // Nothing along the face; at its two edges the corners of the sections stand out by a fifth of a cell into each
        // other.
        assertThat(cc(left.intersection(right), model)).isCloseTo(0, within(1e-4 * both));
        assertThat(cc(left.union(right), model)).isCloseTo(both, within(SHARE * both));
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void aCavityThatMeetsTheSurfaceFollowsItsClosedForm(BetweenSlices model) {
        // The liver less the GTV, the GTV beginning at the surface: a cylinder less a smaller one that touches from
        // inside.
        Region outer = Rings.solid(Rings.cylinder(0, 0, 15, -10, 8));
        Region inner = Rings.solid(Rings.cylinder(9, 0, 6, -10, 8));
        Dvh dvh = Dvhs.compute(outer.minus(inner), DOSE, model, 1);
        double expected = Math.PI * (225 - 36) * 20 / 1000;
        assertThat(dvh.volumeCc()).isCloseTo(expected, within(SHARE * expected));
        // Middle of mass: (0 * 225 - 9 * 36) / 189 along x; the cylinders' middle along z is 0.
        assertThat(dvh.meanGy()).isCloseTo(60 - 0.5 * 9 * 36 / 189, within(SHARE * 20));
    }

    @Test
    void distantSolidsShareNothing() {
        Region a = Rings.solid(Rings.cylinder(-30, 0, 5, -10, 8));
        Region b = Rings.solid(Rings.cylinder(20, 0, 5, -10, 8));
        DvhReadings readings = new DvhCalculator(DOSE, DvhSettings.DEFAULT).compute(a.intersection(b));
        Dvh dvh = readings.nominal();
        assertThat(dvh.volumeCc()).isZero();
        assertThat(dvh.volumeAtDoseCc(0)).isZero();
        assertThat(dvh.minGy()).isNaN();
        assertThat(dvh.maxGy()).isNaN();
        assertThat(dvh.meanGy()).isNaN();
        assertThat(dvh.inGridFraction()).isZero();
        assertThat(dvh.cumulative().volumeCc()).containsExactly(0);
        assertThat(DvhMetrics.evaluate(new DvhMetric.Mean(), readings).undefined())
                .contains(MetricResult.Undefined.NO_VOLUME);
    }

    /** Axial box and sagittal-contoured box. */
    private static final Rigid TO_SAGITTAL =
            new Rigid(new Vec3(0, 1, 0), new Vec3(0, 0, 1), new Vec3(1, 0, 0), new Vec3(0, 0, 0));

    /**
     * A face of the second solid that lies along the first one's planes is a step in the area between slabs of about 0.25 mm; Simpson's rule misplaces a
     * step by up to a third of a slab, at each of two faces, of the 12 to 16 mm between them.
     */
    private static final double TILTED_SHARE = 2 * 0.25 / 3 / 13;

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void solidsWithDifferentNormalsCombine(BetweenSlices model) {
        Region axial = Rings.solid(Rings.box(-12.3, 9.4, -10.1, 11.3, -10, 8)); // z from -10 to 10
        // In its own frame x', y', z' = y, z, x: x from -5 to 15, y from -4 to 20, z from -6 to 16.
        Region sagittal = Rings.solid(TO_SAGITTAL.rings(Rings.box(-4, 20, -6, 16, -5, 8)));
        double common = (9.4 + 5) * (11.3 + 4) * (10 + 6) / 1000;
        double a = 21.7 * 21.4 * 20 / 1000;
        double b = 20 * 24 * 22 / 1000.0;
        assertThat(cc(axial.intersection(sagittal), model)).isCloseTo(common, within(TILTED_SHARE * common));
        assertThat(cc(sagittal.intersection(axial), model)).isCloseTo(common, within(TILTED_SHARE * common));
        assertThat(cc(axial.minus(sagittal), model)).isCloseTo(a - common, within(TILTED_SHARE * a));
        assertThat(cc(axial.union(sagittal), model)).isCloseTo(a + b - common, within(TILTED_SHARE * (a + b)));
    }

    @Test
    void withoutEndCapsASolidWithAnotherNormalIsShorterToo() {
        Region axial = Rings.solid(Rings.box(-12, 12, -12, 12, -10, 8));
        Region sagittal = Rings.solid(TO_SAGITTAL.rings(Rings.box(-6, 6, -6, 6, -10, 8)));
        DvhReadings readings = new DvhCalculator(DOSE, new DvhSettings(BetweenSlices.PRISM, true))
                .compute(axial.intersection(sagittal));
        double nominal = 20 * 12 * 12 / 1000.0; // x from -10 to 10, inside the axial box
        double shorter = 17.5 * 12 * 12 / 1000.0;
        assertThat(readings.nominal().volumeCc()).isCloseTo(nominal, within(TILTED_SHARE * nominal));
        assertThat(readings.alternatives()
                        .get(new Reading(BetweenSlices.PRISM, false))
                        .volumeCc())
                .isCloseTo(shorter, within(TILTED_SHARE * nominal));
    }

    /** How a structure goes on between two contours hangs on the whole of it, not on the part that is asked for: here where hollows end. */
    @Test
    void whatIsCommonIsSeenAmidTheWhole() {
        Region a = hollowBall(0, 0);
        Region b = hollowBall(4, 3);
        double both = Dvhs.shape(a, DOSE).volumeCc() + Dvhs.shape(b, DOSE).volumeCc();
        double union = Dvhs.shape(a.union(b), DOSE).volumeCc();
        assertThat(union + Dvhs.shape(a.intersection(b), DOSE).volumeCc()).isCloseTo(both, within(2e-4 * both));
        assertThat(Dvhs.shape(b, DOSE).volumeCc() + Dvhs.shape(a.minus(b), DOSE).volumeCc())
                .isCloseTo(union, within(2e-4 * both));
    }

    private static Region hollowBall(double x, double y) {
        List<double[]> rings = new ArrayList<>();
        for (double z = -13.2; z < 14; z += 3) {
            rings.add(Rings.circle(x, y, Math.sqrt(196 - z * z), z, 180));
            if (Math.abs(z) < 5.5) {
                rings.add(Rings.circle(x, y, Math.sqrt(5.5 * 5.5 - z * z), z, 90));
            }
        }
        return Rings.solid(rings);
    }
}
