package org.dosegate.testdata.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dvh.CumulativeCurve;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.geometry.PlanarContours;
import org.dosegate.engine.region.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How figures follow the dose. */
class DoseTest {
    static LongStream seeds() {
        return Cases.seeds();
    }

    /** A power of two changes no digit of a dose. */
    @ParameterizedTest
    @MethodSource("seeds")
    void scaledDoseScalesDoses(long seed) {
        Scene scene = Scene.random(seed);
        float[] dose = scene.dose().doseGy();
        Scene doubled = scene.with(scene.dose(k -> 2 * dose[k]));
        Figures once = Figures.of(scene);
        Figures twice = Figures.of(doubled);
        once.dosesGy().forEach((name, gy) -> assertThat(twice.dosesGy()).containsEntry(name, 2 * gy));
        assertThat(twice.volumeCc("V20.0")).isEqualTo(once.volumeCc("V10.0"));
        assertThat(twice.volumeCc("V10.0")).isEqualTo(once.volumeCc("V5.0"));
    }

    /** One grid point more dose: nothing falls. Within a cell the dose is spread evenly over its range, which knows the body's part of it to first order. */
    @ParameterizedTest
    @MethodSource("seeds")
    void moreDoseNeverLowersAFigure(long seed) {
        Random random = new Random(seed);
        Scene scene = Scene.random(seed);
        float[] dose = scene.dose().doseGy();
        int raised = random.nextInt(dose.length);
        float by = 1 + 5 * random.nextFloat();
        Figures before = Figures.of(scene);
        Figures after = Figures.of(scene.with(scene.dose(k -> k == raised ? dose[k] + by : dose[k])));
        double volume = 2e-4 * before.volumeCc("volume");
        before.volumesCc()
                .forEach((name, cc) ->
                        assertThat(after.volumesCc().get(name)).as(name).isGreaterThanOrEqualTo(cc - volume));
        for (String name : new String[] {"Min", "Mean", "Max"}) {
            assertThat(after.doseGy(name)).as(name).isGreaterThanOrEqualTo(before.doseGy(name) * (1 - 1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void uniformDoseIsEveryDose(long seed) {
        Scene scene = Scene.random(seed);
        float gy = 7 + 40 * new Random(seed).nextFloat();
        Figures figures = Figures.of(scene.with(scene.dose(k -> gy)));
        figures.dosesGy().forEach((name, dose) -> assertThat(dose).as(name).isEqualTo(gy, within(1e-5 * gy)));
        for (double level : Figures.LEVELS_GY) {
            assertThat(figures.volumeCc("V" + level)).isEqualTo(level <= gy ? figures.volumeCc("inside grid") : 0);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void curveFallsFromEverythingToNothingAndItsIntegralIsTheMean(long seed) {
        Scene scene = Scene.random(seed);
        Dvh dvh = new DvhCalculator(scene.dose(), DvhSettings.DEFAULT)
                .compute(Region.of(PlanarContours.of(scene.rings())))
                .nominal();
        assertThat(dvh.volumeAtDoseCc(0)).isEqualTo(dvh.insideGridCc());
        assertThat(dvh.volumeAtDoseCc(Math.nextUp(dvh.maxGy() + 1e-3))).isZero();
        assertThat(dvh.minGy()).isLessThanOrEqualTo(dvh.meanGy());
        assertThat(dvh.meanGy()).isLessThanOrEqualTo(dvh.maxGy());
        double before = Double.POSITIVE_INFINITY;
        for (double share = 0.001; share <= 1; share += 0.001) {
            double gy = dvh.doseAtVolumeGy(share * dvh.insideGridCc());
            assertThat(gy).isLessThanOrEqualTo(before);
            before = gy;
        }
        double integral = 0;
        double cc = dvh.volumeAtDoseCc(0);
        double step = dvh.maxGy() / 40_000;
        for (int k = 1; k <= 40_000; k++) {
            double next = dvh.volumeAtDoseCc(k * step);
            assertThat(next).isLessThanOrEqualTo(cc);
            integral += 0.5 * (cc + next) * step;
            cc = next;
        }
        assertThat(integral / dvh.insideGridCc()).isCloseTo(dvh.meanGy(), within(2e-4 * dvh.meanGy()));
        CumulativeCurve curve = dvh.cumulative();
        assertThat(curve.doseGy()[0]).isZero();
        assertThat(curve.volumeCc()[0]).isEqualTo(dvh.insideGridCc());
        assertThat(curve.volumeCc()[curve.volumeCc().length - 1]).isZero();
    }

    /** A finer lattice changes less than the promise of the integration. */
    @ParameterizedTest
    @MethodSource("seeds")
    void refinementConverges(long seed) {
        Scene scene = Scene.random(seed);
        Region region = Region.of(PlanarContours.of(scene.rings()));
        DoseGrid dose = scene.dose();
        Dvh usual = new DvhCalculator(dose, DvhSettings.DEFAULT).compute(region).nominal();
        Dvh finer =
                new DvhCalculator(dose, DvhSettings.DEFAULT, 2).compute(region).nominal();
        for (double gy = 0; gy < dose.maxGy(); gy += 1) {
            assertThat(usual.volumeAtDoseCc(gy)).isCloseTo(finer.volumeAtDoseCc(gy), within(5e-4 * finer.volumeCc()));
        }
    }
}
