package org.dosegate.engine.dvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.fixture.Grids;
import org.dosegate.engine.fixture.Rings;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.metric.DvhMetric;
import org.dosegate.engine.metric.DvhMetrics;
import org.dosegate.engine.metric.MetricResult;
import org.dosegate.engine.region.BetweenSlices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutsideGridTest {
    /** A grid that begins at x, y or z = 0, or ends there, and is large elsewhere. */
    private static DoseGrid half(int axis, boolean positive, double doseGy) {
        double from = positive ? 0 : -39;
        Vec3 low = new Vec3(axis == 0 ? from : -39, axis == 1 ? from : -39, axis == 2 ? from : -39);
        int[] n = {27, 27, 27};
        n[axis] = 14;
        return Grids.sample(
                low, new Vec3(1, 0, 0), new Vec3(0, 1, 0), n[0], n[1], 3, 3, Rings.heights(0, 3, n[2]), p -> doseGy);
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, SHAPE",
        "1, true, SHAPE",
        "2, true, SHAPE",
        "0, false, PRISM",
        "1, false, PRISM",
        "2, false, PRISM"
    })
    void theShareInsideIsThatOfTheBox(int axis, boolean positive, BetweenSlices model) {
        // From -12.5 to 20 along z; the grid holds the positive or the negative part of one axis.
        Dvh dvh = Dvhs.compute(
                Rings.solid(Rings.box(-7.7, 13.9, -11.3, 18.1, -12.5, 13)), half(axis, positive, 40), model, 1);
        double[] below = {7.7 / 21.6, 11.3 / 29.4, 12.5 / 32.5};
        double expected = positive ? 1 - below[axis] : below[axis];
        // The cut is along the cells' sides and exact; only the four rounded edges of the box weigh differently, 1e-4
        // of it.
        assertThat(dvh.inGridFraction()).isCloseTo(expected, within(1e-4));
        assertThat(dvh.insideGridCc() + dvh.outsideGridCc()).isCloseTo(dvh.volumeCc(), within(1e-12));
        assertThat(dvh.volumeAtDoseCc(0)).isEqualTo(dvh.insideGridCc());
        assertThat(dvh.meanGy()).isEqualTo(40);
    }

    @Test
    void theCurveBeginsWithTheWholeVolumeAndGoesOnWithWhatIsKnown() {
        Dvh dvh = Dvhs.shape(Rings.solid(Rings.box(-7.7, 13.9, -11.3, 18.1, -12.5, 13)), half(0, true, 40));
        CumulativeCurve curve = dvh.cumulative();
        assertThat(curve.volumeCc()[0]).isEqualTo(dvh.volumeCc());
        assertThat(curve.doseGy()[1]).isEqualTo(Double.MIN_VALUE);
        assertThat(curve.volumeCc()[1]).isEqualTo(dvh.insideGridCc());
        assertThat(curve.volumeCc()[curve.volumeCc().length - 1]).isZero();
    }

    @Test
    void aDoseOfZeroIsNotTakenForAnUnknownOne() {
        Dvh dvh = Dvhs.shape(Rings.solid(Rings.box(-7.7, 13.9, -11.3, 18.1, -12.5, 13)), half(0, true, 0));
        assertThat(dvh.volumeAtDoseCc(0)).isEqualTo(dvh.insideGridCc());
        assertThat(dvh.volumeAtDoseCc(Double.MIN_VALUE)).isZero();
        CumulativeCurve curve = dvh.cumulative();
        assertThat(curve.volumeCc()[0]).isEqualTo(dvh.volumeCc());
        assertThat(curve.volumeCc()[curve.volumeCc().length - 1]).isZero();
    }

    @Test
    void aStructureBesideTheGridHasAVolumeAndNoDose() {
        DvhReadings readings = new DvhCalculator(half(0, true, 40), DvhSettings.DEFAULT, 0.5)
                .compute(Rings.solid(Rings.box(-20, -5, -11, 18, -12.5, 13)));
        Dvh dvh = readings.nominal();
        assertThat(dvh.volumeCc()).isGreaterThan(10);
        assertThat(dvh.insideGridCc()).isZero();
        assertThat(dvh.maxGy()).isNaN();
        assertThat(DvhMetrics.evaluate(new DvhMetric.Max(), readings).undefined())
                .contains(MetricResult.Undefined.OUTSIDE_GRID);
        assertThat(DvhMetrics.evaluate(new DvhMetric.Volume(), readings).value())
                .isEqualTo(dvh.volumeCc());
    }
}
