package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.geometry.GeometryException;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanesTest {
    private static final DoseGrid DOSE = Grids.cube(-31, 31, 3, p -> 40 + p.z());

    /** The stated accuracy of the integration, as a share of the volume. */
    private static final double SHARE = 1e-4;

    private static Region discs(double... heights) {
        return Rings.solid(Rings.stack(heights, z -> Rings.circle(1.2, -0.7, 12, z, 128)));
    }

    @Test
    void aSinglePlaneIsRefusedAloneAndInsideAnExpression() {
        Region single = Rings.solid(List.of(Rings.circle(0, 0, 10, 3, 60)));
        DvhCalculator calculator = new DvhCalculator(DOSE, DvhSettings.DEFAULT);
        for (Region region : List.of(single, discs(0, 3).union(single), single.minus(discs(0, 3)))) {
            assertThatExceptionOfType(GeometryException.class)
                    .isThrownBy(() -> calculator.compute(region))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(GeometryException.Code.SINGLE_PLANE));
        }
    }

    private static void reaches(BetweenSlices model, double low, double high, double... heights) {
        Dvh dvh = Dvhs.compute(discs(heights), DOSE, model, 1);
        double cc = Math.PI * 144 * (high - low) / 1000;
        assertThat(dvh.volumeCc()).isCloseTo(cc, within(SHARE * cc));
        assertThat(dvh.minGy()).isCloseTo(40 + low, within(1e-5));
        assertThat(dvh.maxGy()).isCloseTo(40 + high, within(1e-5));
        assertThat(dvh.meanGy()).isCloseTo(40 + (low + high) / 2, within(1e-3));
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void evenPlanesReachHalfASpacingBeyondTheirEnds(BetweenSlices model) {
        reaches(model, -11.5, 9.5, Rings.heights(-10, 3, 7));
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void unevenPlanesReachHalfTheirOwnLastSpacing(BetweenSlices model) {
        reaches(model, -10.5, 14, -10, -9, -5, -2, 3, 4, 5.5, 7, 8, 12);
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void twoPlanesAreEnough(BetweenSlices model) {
        reaches(model, -4.5, 5.5, -2, 3);
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void aGapIsBridged(BetweenSlices model) {
        reaches(model, -11, 13, -10, -8, -6, 6, 8, 10, 12);
    }

    @Test
    void withoutEndCapsASolidEndsAtItsPlanes() {
        for (BetweenSlices model : BetweenSlices.values()) {
            DvhReadings readings =
                    new DvhCalculator(DOSE, new DvhSettings(model, true)).compute(discs(Rings.heights(-10, 3, 7)));
            assertThat(readings.nominalReading()).isEqualTo(new Reading(model, true));
            assertThat(readings.alternatives()).hasSize(3).doesNotContainKey(readings.nominalReading());
            double without = Math.PI * 144 * 18 / 1000;
            for (BetweenSlices other : BetweenSlices.values()) {
                Dvh dvh = readings.alternatives().get(new Reading(other, false));
                assertThat(dvh.volumeCc()).isCloseTo(without, within(SHARE * without));
                assertThat(dvh.minGy()).isCloseTo(30, within(1e-5));
            }
        }
    }

    @Test
    void aConeIsItselfBetweenItsPlanesAndGoesOnInItsCaps() {
        // Radius 15 - z/2 at z = 0, 4 ... 20: shape continues it from -2 to 22.
        Region cone =
                Rings.solid(Rings.stack(Rings.heights(0, 4, 6), z -> Rings.circle(1.2, -0.7, 15 - z / 2, z, 128)));
        double cc = Math.PI * (Math.pow(16, 3) - Math.pow(4, 3)) * 2 / 3 / 1000;
        assertThat(Dvhs.shape(cone, DOSE).volumeCc())
                .isCloseTo(cc, within(2e-4 * cc)); // the radius is found to 1e-2 of a cell
        double prism = 0;
        for (double z = 0; z <= 20; z += 4) {
            prism += Math.PI * Math.pow(15 - z / 2, 2) * 4 / 1000;
        }
        assertThat(Dvhs.prism(cone, DOSE).volumeCc()).isCloseTo(prism, within(SHARE * prism));
    }
}
