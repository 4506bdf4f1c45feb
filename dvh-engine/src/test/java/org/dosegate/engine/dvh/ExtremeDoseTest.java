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
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtremeDoseTest {
    private static final Vec3 SPIKE = new Vec3(10, -5, 2.5);

    private static DoseGrid spike() {
        return Grids.spike(-30, 30, 2.5, SPIKE, 70);
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void anIsolatedHotPointInsideIsFoundExactly(BetweenSlices model) {
        Region region = Rings.solid(Rings.box(-14.1, 11.2, -12.7, 9.3, -11.3, 9));
        assertThat(Dvhs.compute(region, spike(), model, 0.5).maxGy()).isEqualTo(70);
    }

    @Test
    void anIsolatedHotPointInsideIsFoundInAnObliqueGrid() {
        Rigid turn = Rigid.rotation(new Vec3(1, 2, 3), 20);
        Region region = Rings.solid(Rings.cylinder(0, 0, 18, -14, 12));
        assertThat(Dvhs.compute(region, Grids.moved(spike(), turn), BetweenSlices.SHAPE, 0.5)
                        .maxGy())
                .isEqualTo(70);
    }

    @Test
    void anIsolatedColdPointInsideIsFoundExactly() {
        DoseGrid grid = Grids.cube(-30, 30, 2.5, p -> p.minus(SPIKE).length() < 1e-6 ? 3 : 40);
        Region region = Rings.solid(Rings.box(-14.1, 11.2, -12.7, 9.3, -11.3, 9));
        assertThat(Dvhs.compute(region, grid, BetweenSlices.SHAPE, 0.5).minGy()).isEqualTo(3);
    }

    /** Cells near a boundary that lies askew to them: which side of it a grid point is on. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.25, 0.5})
    void aHotPointCountsWhollyIfAndOnlyIfItIsInside(double fromTheSurfaceMm) {
        for (Vec3 point : List.of(
                new Vec3(27.5, 27.5, 22.5),
                new Vec3(-25, 30, -22.5),
                new Vec3(20, -15, -37.5),
                new Vec3(-22.5, -30, 25),
                new Vec3(30, 32.5, 10))) {
            DoseGrid grid = Grids.spike(-50, 50, 2.5, point, 70);
            double radius = point.length();
            Dvh larger = Dvhs.shape(ball(radius + fromTheSurfaceMm), grid);
            Dvh smaller = Dvhs.shape(ball(radius - fromTheSurfaceMm), grid);
            assertThat(larger.maxGy()).as("%s inside", point).isEqualTo(70);
            assertThat(smaller.maxGy()).as("%s outside", point).isLessThan(70);
        }
    }

    /** A trilinear dose bends at the planes of grid points: where one meets a wall between two contours, the extreme may be there. */
    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void anExtremeOnAWallBetweenContoursIsFoundWhereTheDoseBends(BetweenSlices model) {
        Region region = Rings.solid(Rings.stack(Rings.heights(-13.6, 5, 6), z -> Rings.circle(0, 0, 20, z, 360)));
        DoseGrid hot = Grids.cube(-30, 30, 2.5, p -> 70 + 0.5 * p.x() - Math.abs(p.z()));
        assertThat(Dvhs.compute(region, hot, model, 1).maxGy()).isCloseTo(80, within(0.005));
        DoseGrid cold = Grids.cube(-30, 30, 2.5, p -> 70 + 0.5 * p.x() + Math.abs(p.z()));
        assertThat(Dvhs.compute(region, cold, model, 1).minGy()).isCloseTo(60, within(0.005));
    }

    private static Region ball(double radiusMm) {
        List<double[]> rings = new ArrayList<>();
        for (double z = 0.3 - 2 * Math.floor(radiusMm / 2); z < radiusMm; z += 2) {
            if (Math.abs(z) < radiusMm) {
                rings.add(Rings.circle(0, 0, Math.sqrt(radiusMm * radiusMm - z * z), z, 360));
            }
        }
        return Rings.solid(rings);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 1, 2.4})
    void ofAHotPointJustOutsideOnlyTheSlopeCounts(double beyondMm) {
        Region region = Rings.solid(Rings.box(-14.1, 10 - beyondMm, -12.7, 9.3, -11.3, 9));
        // On the face nearest to the point the trilinear dose is 70 (1 - beyond / 2.5); the face's lattice lines pass
        // within half a cell of 0.2 mm.
        double expected = 70 * (1 - beyondMm / 2.5);
        Dvh dvh = Dvhs.shape(region, spike());
        assertThat(dvh.maxGy()).isBetween(expected * 0.8, expected + 1e-3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.2, -0.1, -0.02, 0, 0.02, 0.1, 0.2, 0.3})
    void aHotPointAtTheContourNeitherFailsNorRaisesTheCurveAboveIt(double insideMm) {
        for (BetweenSlices model : BetweenSlices.values()) {
            Region region = Rings.solid(Rings.box(-14.1, 10 + insideMm, -12.7, 9.3, -11.3, 9));
            Dvh dvh = Dvhs.compute(region, spike(), model, 0.5);
            assertThat(dvh.maxGy()).isLessThanOrEqualTo(70);
            assertThat(dvh.meanGy()).isBetween(0.0, 0.2); // one point's pyramid of 70 Gy * 2.5^3 mm3 in 12 cc: 0.1 Gy
            CumulativeCurve curve = dvh.cumulative();
            assertThat(curve.doseGy()[curve.doseGy().length - 1]).isLessThanOrEqualTo(Math.nextUp(70.0));
        }
    }

    @Test
    void aHotPointWhereAPrismsStepBeginsIsFound() {
        // The step from the wide to the narrow contour lies half-way between them, in the very frame of the hot point.
        List<double[]> rings = new ArrayList<>();
        for (double z : new double[] {-5, -1.25, 6.25, 10}) {
            double wide = z < 2 ? 15 : 5;
            rings.add(Rings.rectangle(-wide, wide, -12, 12, z));
        }
        assertThat(Dvhs.prism(Rings.solid(rings), spike()).maxGy()).isEqualTo(70);
        List<double[]> mirrored = new ArrayList<>();
        for (double z : new double[] {-5, -1.25, 6.25, 10}) {
            double wide = z > 2 ? 15 : 5;
            mirrored.add(Rings.rectangle(-wide, wide, -12, 12, z));
        }
        assertThat(Dvhs.prism(Rings.solid(mirrored), spike()).maxGy()).isEqualTo(70);
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void theExtremesOfALinearDoseLieOnTheBoundary(BetweenSlices model) {
        DoseGrid grid = Grids.cube(-31, 31, 3, p -> 40 + p.y());
        Dvh dvh = Dvhs.compute(Rings.solid(Rings.box(-14.1, 11.2, -12.7, 9.3, -11.3, 9)), grid, model, 0.5);
        // Beside sharp edges the section's corners stand out by up to a fifth of a cell, which is 0.75 mm here.
        assertThat(dvh.maxGy()).isCloseTo(49.3, within(0.15));
        assertThat(dvh.minGy()).isCloseTo(27.3, within(0.15));
    }

    @Test
    void theExtremesAlongTheNormalLieAtTheEndCaps() {
        DoseGrid grid = Grids.cube(-31, 31, 3, p -> 40 + p.z());
        DvhReadings readings = new DvhCalculator(grid, DvhSettings.DEFAULT, 0.5)
                .compute(Rings.solid(Rings.box(-14.1, 11.2, -12.7, 9.3, -11.3, 9)));
        assertThat(readings.nominal().minGy()).isCloseTo(28.7, within(1e-5));
        assertThat(readings.nominal().maxGy()).isCloseTo(51.2, within(1e-5));
        Dvh without = readings.alternatives().get(new Reading(BetweenSlices.SHAPE, false));
        assertThat(without.minGy()).isCloseTo(29.95, within(1e-5));
        assertThat(without.maxGy()).isCloseTo(49.95, within(1e-5));
    }
}
