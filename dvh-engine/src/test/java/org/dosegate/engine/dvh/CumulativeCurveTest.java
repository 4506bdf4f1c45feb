package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.region.BetweenSlices;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CumulativeCurveTest {
    private static Arguments dose(String name, ToDoubleFunction<Vec3> doseGy) {
        return Arguments.of(Named.of(name, doseGy));
    }

    static Stream<Arguments> doses() {
        return Stream.of(
                dose("smooth", p -> 30 + 20 * Math.sin(p.x() / 9) * Math.cos(p.y() / 7)),
                dose("plateaus", p -> p.x() > 5 ? 50 : p.x() < -5 ? 10 : 30),
                dose("plateau of zero", p -> p.x() > 3 ? 40 : 0),
                dose("valley", p -> 5 + Math.abs(p.y() - 1)),
                dose("steep", p -> 60 / (1 + Math.exp(-3 * p.z()))),
                dose("last bits of a float", p -> p.z() > 0 ? 45.3f : Math.nextUp(45.3f)),
                dose("a hot point", p -> p.length() < 1 ? 500 : 20 + 0.01 * p.x()));
    }

    private static Dvh dvh(ToDoubleFunction<Vec3> doseGy, double gridLow) {
        DoseGrid grid = Grids.cube(gridLow, 30, 2.5, doseGy);
        return Dvhs.compute(Rings.solid(Rings.cylinder(0.6, -1.1, 13.2, -11.7, 9)), grid, BetweenSlices.SHAPE, 0.5);
    }

    private static double onCurve(CumulativeCurve curve, double dose) {
        int at = Arrays.binarySearch(curve.doseGy(), dose);
        if (at >= 0) {
            return curve.volumeCc()[at];
        }
        int k = -at - 1;
        if (k == curve.doseGy().length) {
            return 0;
        }
        double t = (dose - curve.doseGy()[k - 1]) / (curve.doseGy()[k] - curve.doseGy()[k - 1]);
        return curve.volumeCc()[k - 1] + t * (curve.volumeCc()[k] - curve.volumeCc()[k - 1]);
    }

    private static void isThatOfTheDistribution(Dvh dvh) {
        CumulativeCurve curve = dvh.cumulative();
        int last = curve.doseGy().length - 1;
        assertThat(curve.doseGy()[0]).isZero();
        assertThat(curve.volumeCc()[0]).isEqualTo(dvh.volumeCc());
        assertThat(curve.volumeCc()[last]).isZero();
        for (int k = 1; k <= last; k++) {
            assertThat(curve.doseGy()[k]).isGreaterThan(curve.doseGy()[k - 1]);
            assertThat(curve.volumeCc()[k]).isLessThanOrEqualTo(curve.volumeCc()[k - 1]);
        }
        double stated = 1e-4 * dvh.volumeCc();
        for (int k = 1;
                k <= 20_000;
                k++) { // finer than half a mark of the scale near the extremes, and everywhere else at random places
            double dose = dvh.maxGy() * 1.02 * k / 20_000;
            assertThat(onCurve(curve, dose)).as("%s Gy", dose).isCloseTo(dvh.volumeAtDoseCc(dose), within(stated));
        }
        for (double from : new double[] {dvh.minGy(), dvh.maxGy(), dvh.meanGy()}) {
            for (double beside : new double[] {-1e-4, -1e-6, -1e-9, 0, 1e-9, 1e-6, 1e-4}) {
                double dose = Math.max(Double.MIN_VALUE, from + beside);
                assertThat(onCurve(curve, dose)).as("%s Gy", dose).isCloseTo(dvh.volumeAtDoseCc(dose), within(stated));
            }
        }
        for (int k = 0; k <= last; k++) {
            double dose = curve.doseGy()[k];
            if (dose > 0) {
                assertThat(curve.volumeCc()[k]).as("%s Gy", dose).isCloseTo(dvh.volumeAtDoseCc(dose), within(stated));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("doses")
    void joinedByStraightLinesIsTheDistribution(ToDoubleFunction<Vec3> doseGy) {
        isThatOfTheDistribution(dvh(doseGy, -30));
    }

    @ParameterizedTest
    @MethodSource("doses")
    void isTheDistributionOfTheKnownPartWhenTheGridEndsInside(ToDoubleFunction<Vec3> doseGy) {
        isThatOfTheDistribution(dvh(doseGy, -5));
    }

    @ParameterizedTest
    @MethodSource("doses")
    void doseAtVolumeAndVolumeAtDoseAreInverse(ToDoubleFunction<Vec3> doseGy) {
        Dvh dvh = dvh(doseGy, -30);
        double rounding = 1e-9 * dvh.volumeCc();
        double previous = dvh.doseAtVolumeGy(0);
        assertThat(previous).isEqualTo(dvh.maxGy());
        for (int k = 1; k <= 1000; k++) {
            double cc = Math.min(dvh.insideGridCc(), dvh.insideGridCc() * k / 1000);
            double dose = dvh.doseAtVolumeGy(cc);
            assertThat(dose).isBetween(dvh.minGy(), previous);
            // The least dose of the hottest cc: at least cc get it, and less than cc (to the last mark) get more.
            assertThat(dvh.volumeAtDoseCc(dose)).isGreaterThanOrEqualTo(cc - rounding);
            assertThat(dvh.volumeAtDoseCc(dose + 1e-9 * dvh.maxGy())).isLessThanOrEqualTo(cc + 1e-6 * dvh.volumeCc());
            previous = dose;
        }
        assertThat(previous).isEqualTo(dvh.minGy());
    }

    @Test
    void staysShort() {
        CumulativeCurve curve = dvh(p -> 30 + 20 * Math.sin(p.x() / 9), -30).cumulative();
        assertThat(curve.doseGy().length).isLessThan(1000);
    }

    @Test
    void refusesVolumesItDoesNotHaveAndDosesThatAreNone() {
        Dvh dvh = dvh(p -> 30, -30);
        assertThatIllegalArgumentException().isThrownBy(() -> dvh.doseAtVolumeGy(-1e-3));
        assertThatIllegalArgumentException().isThrownBy(() -> dvh.doseAtVolumeGy(dvh.volumeCc() * 1.001));
        assertThatIllegalArgumentException().isThrownBy(() -> dvh.doseAtVolumeGy(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> dvh.volumeAtDoseCc(Double.NaN));
    }
}
