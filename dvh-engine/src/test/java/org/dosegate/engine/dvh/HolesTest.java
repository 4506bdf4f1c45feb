package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.region.BetweenSlices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HolesTest {
    private static final double[] Z = Rings.heights(-10, 2.5, 9);
    private static final double LENGTH = 9 * 2.5;
    private static final DoseGrid DOSE = Grids.cube(-31, 31, 3, p -> 40 + 0.5 * p.x() + 0.3 * p.y() + 0.2 * p.z());
    private static final List<double[]> OUTER = Rings.stack(Z, z -> Rings.rectangle(-20.2, 18.4, -15.1, 16.3, z));
    private static final List<double[]> INNER = Rings.stack(Z, z -> Rings.rectangle(-9.7, 8.8, -7.3, 6.9, z));

    /** The stated accuracy of the integration, as a share of the volume. */
    private static final double SHARE = 1e-4;

    private static double[] keyhole(double z) {
        return new double[] {
            -20.2,
            -15.1,
            z,
            18.4,
            -15.1,
            z,
            18.4,
            16.3,
            z,
            -20.2,
            16.3,
            z,
            -20.2,
            2,
            z, // to the channel
            -9.7,
            2,
            z,
            -9.7,
            6.9,
            z,
            8.8,
            6.9,
            z,
            8.8,
            -7.3,
            z,
            -9.7,
            -7.3,
            z,
            -9.7,
            2,
            z, // round the hole
            -20.2,
            2,
            z // and back along it
        };
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void aHoleIsTheSameAsTwoRingsAsAKeyholeAndAsADifference(BetweenSlices model) {
        Dvh rings = Dvhs.compute(Rings.solid(Rings.both(OUTER, INNER)), DOSE, model, 1);
        Dvh keyhole = Dvhs.compute(Rings.solid(Rings.stack(Z, HolesTest::keyhole)), DOSE, model, 1);
        Dvh difference = Dvhs.compute(Rings.solid(OUTER).minus(Rings.solid(INNER)), DOSE, model, 1);
        double cc = (38.6 * 31.4 - 18.5 * 14.2) * LENGTH / 1000;
        if (model == BetweenSlices.PRISM) {
            assertThat(rings.volumeCc()).isCloseTo(cc, within(SHARE * cc));
        } else { // the difference's hole has end caps of its own, which are the same here
            assertThat(rings.volumeCc()).isCloseTo(cc, within(2 * SHARE * cc));
        }
        Dvhs.assertAlike(rings, keyhole, 2 * SHARE);
        Dvhs.assertAlike(rings, difference, 2 * SHARE);
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void islandsAreKept(BetweenSlices model) {
        List<double[]> islands = Rings.both(Rings.cylinder(-15, 3, 5, -10, 8), Rings.cylinder(12, -4, 7, -10, 8));
        double cc = Math.PI * (25 + 49) * 20 / 1000;
        assertThat(Dvhs.compute(Rings.solid(islands), DOSE, model, 1).volumeCc())
                .isCloseTo(cc, within(2 * SHARE * cc));
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void anIslandInsideAHoleIsKept(BetweenSlices model) {
        List<double[]> island = Rings.stack(Z, z -> Rings.rectangle(-3.1, 2.9, -2.2, 3.3, z));
        double cc = (38.6 * 31.4 - 18.5 * 14.2 + 6 * 5.5) * LENGTH / 1000;
        Dvh dvh = Dvhs.compute(Rings.solid(Rings.both(Rings.both(OUTER, INNER), island)), DOSE, model, 1);
        assertThat(dvh.volumeCc()).isCloseTo(cc, within(2 * SHARE * cc));
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void aRingStoredTwiceBoundsNothing(BetweenSlices model) {
        Dvh dvh = Dvhs.compute(Rings.solid(Rings.both(OUTER, Rings.both(INNER, INNER))), DOSE, model, 1);
        // The estimate that the pitch is chosen by counts all rings, so that the two lattices differ: both are within
        // SHARE of the truth.
        Dvhs.assertAlike(Dvhs.compute(Rings.solid(OUTER), DOSE, model, 1), dvh, 2 * SHARE);
    }

    @Test
    void twoHalvesThatShareASideAreTheWhole() {
        List<double[]> halves = Rings.both(
                Rings.stack(Z, z -> Rings.rectangle(-20.2, 1, -15.1, 16.3, z)),
                Rings.stack(Z, z -> Rings.rectangle(1, 18.4, -15.1, 16.3, z)));
        Dvhs.assertAlike(Dvhs.shape(Rings.solid(OUTER), DOSE), Dvhs.shape(Rings.solid(halves), DOSE), 2 * SHARE);
    }

    @ParameterizedTest
    @EnumSource(BetweenSlices.class)
    void aPlaneWhoseRingsCancelHoldsNothing(BetweenSlices model) {
        // Ring planes at 0 and 5, and one at 10 whose ring is stored twice.
        List<double[]> rings =
                new ArrayList<>(Rings.stack(new double[] {0, 5}, z -> Rings.rectangle(-10, 10, -10, 10, z)));
        rings.add(Rings.rectangle(-10, 10, -10, 10, 10));
        rings.add(Rings.rectangle(-10, 10, -10, 10, 10));
        // Half-way below the first and above the second: 10 mm; whatever lies between 5 and 10 cannot be more than all
        // of it.
        double volume = Dvhs.compute(Rings.solid(rings), DOSE, model, 1).volumeCc();
        assertThat(volume).isBetween(0.4 * 9.9, 0.4 * 12.5);
    }
}
