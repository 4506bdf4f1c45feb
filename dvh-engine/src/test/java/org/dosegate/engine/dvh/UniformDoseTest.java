package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;

import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.fixture.Rigid;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.metric.DvhMetric;
import org.dosegate.engine.metric.DvhMetric.VolumeUnit;
import org.dosegate.engine.metric.DvhMetrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UniformDoseTest {
    private static final float DOSE_GY = 45.3f;

    private static DvhReadings readings(DoseGrid grid) {
        return new DvhCalculator(grid, DvhSettings.DEFAULT, 0.5)
                .compute(Rings.solid(Rings.cylinder(2.2, -1.3, 11.7, -9.4, 7)));
    }

    private static void everyDoseIsTheOne(DvhReadings readings) {
        DvhMetric[] doses = {
            new DvhMetric.Min(),
            new DvhMetric.Mean(),
            new DvhMetric.Median(),
            new DvhMetric.Max(),
            new DvhMetric.DoseAtVolume(0.03, VolumeUnit.CC),
            new DvhMetric.DoseAtVolume(2, VolumeUnit.PERCENT),
            new DvhMetric.DoseAtVolume(98, VolumeUnit.PERCENT),
            new DvhMetric.DoseAtVolume(100, VolumeUnit.PERCENT),
            new DvhMetric.ComplementDoseAtVolume(1, VolumeUnit.CC),
            new DvhMetric.ComplementDoseAtVolume(100, VolumeUnit.PERCENT)
        };
        for (DvhMetric metric : doses) {
            var result = DvhMetrics.evaluate(metric, readings);
            assertThat(result.value()).as("%s", metric).isEqualTo(DOSE_GY);
            assertThat(result.interval().orElseThrow().low()).isEqualTo(DOSE_GY);
            assertThat(result.interval().orElseThrow().high()).isEqualTo(DOSE_GY);
        }
    }

    @Test
    void isItselfInEveryDoseMetric() {
        everyDoseIsTheOne(readings(Grids.cube(-30, 30, 2.5, p -> DOSE_GY)));
    }

    @Test
    void isItselfOnAnObliqueGrid() {
        Rigid turn = Rigid.rotation(new Vec3(1, 2, 3), 20);
        DoseGrid grid = Grids.moved(Grids.cube(-30, 30, 2.5, p -> DOSE_GY), turn);
        everyDoseIsTheOne(readings(grid));
    }

    @Test
    void makesTheVolumeAStep() {
        Dvh dvh = readings(Grids.cube(-30, 30, 2.5, p -> DOSE_GY)).nominal();
        assertThat(dvh.volumeAtDoseCc(0)).isEqualTo(dvh.volumeCc());
        assertThat(dvh.volumeAtDoseCc(DOSE_GY)).isEqualTo(dvh.volumeCc());
        assertThat(dvh.volumeAtDoseCc(Math.nextUp((double) DOSE_GY))).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {45.3, 0})
    void makesTheCurveAStepDownToZero(double doseGy) {
        Dvh dvh = readings(Grids.cube(-30, 30, 2.5, p -> doseGy)).nominal();
        CumulativeCurve curve = dvh.cumulative();
        int last = curve.doseGy().length - 1;
        assertThat(curve.doseGy()[0]).isZero();
        assertThat(curve.volumeCc()[0]).isEqualTo(dvh.volumeCc());
        assertThat(curve.doseGy()[last]).isEqualTo(Math.nextUp((double) (float) doseGy));
        assertThat(curve.volumeCc()[last]).isZero();
    }
}
