package org.dosegate.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dosegate.engine.dvh.CumulativeCurve;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.Reading;
import org.dosegate.engine.metric.DvhMetric.VolumeUnit;
import org.dosegate.engine.metric.MetricResult.Undefined;
import org.dosegate.engine.region.BetweenSlices;
import org.junit.jupiter.api.Test;

class DvhMetricsTest {
    private static final Reading NOMINAL = new Reading(BetweenSlices.SHAPE, true);
    private static final Reading PRISM = new Reading(BetweenSlices.PRISM, true);
    private static final Reading NO_CAPS = new Reading(BetweenSlices.SHAPE, false);

    /** Dose spread evenly from low to high over the inside volume: V(d) and D(x) are straight lines. */
    private record Ramp(double volumeCc, double insideGridCc, double minGy, double maxGy) implements Dvh {
        @Override
        public double meanGy() {
            return (minGy + maxGy) / 2;
        }

        @Override
        public double volumeAtDoseCc(double doseGy) {
            return insideGridCc * Math.max(0, Math.min(1, (maxGy - doseGy) / (maxGy - minGy)));
        }

        @Override
        public double doseAtVolumeGy(double cc) {
            if (!(cc >= 0 && cc <= insideGridCc)) {
                throw new IllegalArgumentException(cc + " cc");
            }
            return maxGy - (maxGy - minGy) * cc / insideGridCc;
        }

        @Override
        public CumulativeCurve cumulative() {
            throw new UnsupportedOperationException("metrics do not need the curve");
        }
    }

    private static MetricResult of(DvhMetric metric, Dvh dvh) {
        return DvhMetrics.evaluate(metric, new DvhReadings(dvh, NOMINAL, Map.of()));
    }

    private static void is(DvhMetric metric, Dvh dvh, double value, double low, double high) {
        MetricResult result = of(metric, dvh);
        assertThat(result.value()).as("%s", metric).isCloseTo(value, within(1e-12));
        assertThat(result.undefined()).isEmpty();
        if (Double.isInfinite(high)) {
            assertThat(result.gridBounds().high()).as("%s", metric).isEqualTo(high);
        } else {
            assertThat(result.gridBounds().high()).as("%s", metric).isCloseTo(high, within(1e-12));
        }
        assertThat(result.gridBounds().low()).as("%s", metric).isCloseTo(low, within(1e-12));
    }

    @Test
    void readsEveryMetricOffADvhThatLiesWhollyInside() {
        Dvh dvh = new Ramp(10, 10, 20, 60);
        is(new DvhMetric.VolumeAtDose(30, VolumeUnit.CC), dvh, 7.5, 7.5, 7.5);
        is(new DvhMetric.VolumeAtDose(30, VolumeUnit.PERCENT), dvh, 75, 75, 75);
        is(new DvhMetric.ComplementVolumeAtDose(30, VolumeUnit.CC), dvh, 2.5, 2.5, 2.5);
        is(new DvhMetric.ComplementVolumeAtDose(30, VolumeUnit.PERCENT), dvh, 25, 25, 25);
        is(new DvhMetric.DoseAtVolume(2.5, VolumeUnit.CC), dvh, 50, 50, 50);
        is(new DvhMetric.DoseAtVolume(95, VolumeUnit.PERCENT), dvh, 22, 22, 22);
        is(new DvhMetric.DoseAtVolume(100, VolumeUnit.PERCENT), dvh, 20, 20, 20);
        is(new DvhMetric.ComplementDoseAtVolume(2.5, VolumeUnit.CC), dvh, 30, 30, 30);
        is(new DvhMetric.ComplementDoseAtVolume(10, VolumeUnit.PERCENT), dvh, 24, 24, 24);
        is(new DvhMetric.Min(), dvh, 20, 20, 20);
        is(new DvhMetric.Mean(), dvh, 40, 40, 40);
        is(new DvhMetric.Median(), dvh, 40, 40, 40);
        is(new DvhMetric.Max(), dvh, 60, 60, 60);
        is(new DvhMetric.Volume(), dvh, 10, 10, 10);
        assertThat(of(new DvhMetric.Mean(), dvh).interval()).isEmpty();
    }

    @Test
    void boundsEveryMetricByAnOutsideThatIsAllColdOrAllHot() {
        Dvh dvh = new Ramp(10, 8, 20, 60); // 2 cc unknown
        double inf = Double.POSITIVE_INFINITY;
        is(new DvhMetric.VolumeAtDose(30, VolumeUnit.CC), dvh, 6, 6, 8);
        is(new DvhMetric.VolumeAtDose(30, VolumeUnit.PERCENT), dvh, 75, 60, 80);
        is(new DvhMetric.ComplementVolumeAtDose(30, VolumeUnit.CC), dvh, 2, 2, 4);
        is(new DvhMetric.ComplementVolumeAtDose(30, VolumeUnit.PERCENT), dvh, 25, 20, 40);
        is(
                new DvhMetric.DoseAtVolume(4, VolumeUnit.CC),
                dvh,
                40,
                40,
                50); // hot outside: its hottest 4 cc are 2 unknown and 2 known
        is(new DvhMetric.DoseAtVolume(1, VolumeUnit.CC), dvh, 55, 55, inf);
        is(new DvhMetric.DoseAtVolume(9, VolumeUnit.CC), dvh, 20, 0, 25);
        is(new DvhMetric.DoseAtVolume(50, VolumeUnit.PERCENT), dvh, 40, 35, 45);
        is(new DvhMetric.DoseAtVolume(95, VolumeUnit.PERCENT), dvh, 22, 0, 22.5);
        is(new DvhMetric.ComplementDoseAtVolume(4, VolumeUnit.CC), dvh, 40, 30, 40);
        is(new DvhMetric.ComplementDoseAtVolume(9, VolumeUnit.CC), dvh, 60, 55, inf);
        is(new DvhMetric.Min(), dvh, 20, 0, 20);
        is(new DvhMetric.Mean(), dvh, 40, 32, inf);
        is(new DvhMetric.Median(), dvh, 40, 35, 45);
        is(new DvhMetric.Max(), dvh, 60, 60, inf);
        is(new DvhMetric.Volume(), dvh, 10, 10, 10);
    }

    @Test
    void holdsTheValueInItsBoundsWhateverTheNumbers() {
        Random random = new Random(13);
        for (int trial = 0; trial < 20_000; trial++) {
            double total = 100 * random.nextDouble() + 1e-3;
            double inside = total * (random.nextInt(4) == 0 ? 1 - 1e-12 * random.nextDouble() : random.nextDouble());
            double low = 50 * random.nextDouble();
            Dvh dvh = new Ramp(total, inside, low, low + 1e-3 + 30 * random.nextDouble());
            VolumeUnit unit = random.nextBoolean() ? VolumeUnit.CC : VolumeUnit.PERCENT;
            double share = random.nextInt(5) == 0 ? random.nextInt(2) : random.nextDouble();
            double amount = share * (unit == VolumeUnit.CC ? total : 100);
            List<DvhMetric> metrics = new ArrayList<>(List.of(
                    new DvhMetric.VolumeAtDose(low + share * 30, unit),
                    new DvhMetric.ComplementVolumeAtDose(low + share * 30, unit),
                    new DvhMetric.DoseAtVolume(amount, unit),
                    new DvhMetric.ComplementDoseAtVolume(amount, unit),
                    new DvhMetric.Min(),
                    new DvhMetric.Mean(),
                    new DvhMetric.Median(),
                    new DvhMetric.Max(),
                    new DvhMetric.Volume()));
            for (DvhMetric metric : metrics) {
                MetricResult result = of(metric, dvh);
                assertThat(result.gridBounds().contains(result.value()))
                        .as("%s of %s: %s in %s", metric, dvh, result.value(), result.gridBounds())
                        .isTrue();
            }
        }
    }

    @Test
    void namesTheReadingsThatGiveTheEndsOfTheInterval() {
        Map<Reading, Dvh> others = new LinkedHashMap<>();
        others.put(PRISM, new Ramp(11, 11, 18, 62));
        others.put(NO_CAPS, new Ramp(8, 8, 24, 56));
        DvhReadings readings = new DvhReadings(new Ramp(10, 10, 20, 60), NOMINAL, others);
        MetricResult min = DvhMetrics.evaluate(new DvhMetric.Min(), readings);
        assertThat(min.value()).isEqualTo(20);
        assertThat(min.gridBounds()).isEqualTo(new Interval(20, 20));
        assertThat(min.interval()).contains(new Interval(18, 24));
        assertThat(min.lowReading()).contains(PRISM);
        assertThat(min.highReading()).contains(NO_CAPS);
        MetricResult mean = DvhMetrics.evaluate(new DvhMetric.Mean(), readings);
        assertThat(mean.interval()).contains(new Interval(40, 40));
        assertThat(mean.lowReading()).contains(NOMINAL); // nobody else goes beyond it
        assertThat(mean.highReading()).contains(NOMINAL);
    }

    @Test
    void hasNoIntervalWhereSomeReadingDoesNotDefineTheMetric() {
        Map<Reading, Dvh> others = new LinkedHashMap<>();
        others.put(NO_CAPS, new Ramp(8, 8, 24, 58));
        DvhReadings readings = new DvhReadings(new Ramp(10, 10, 20, 60), NOMINAL, others);
        MetricResult result = DvhMetrics.evaluate(new DvhMetric.DoseAtVolume(9, VolumeUnit.CC), readings);
        assertThat(result.value()).isEqualTo(24);
        assertThat(result.interval()).isEmpty();
        assertThat(result.lowReading()).isEmpty();
    }

    @Test
    void saysWhyThereIsNoValue() {
        DvhMetric d5 = new DvhMetric.DoseAtVolume(5, VolumeUnit.CC);
        Dvh small = new Ramp(4.9, 4.9, 20, 60);
        assertThat(of(d5, small).undefined()).contains(Undefined.STRUCTURE_TOO_SMALL);
        assertThat(of(d5, small).value()).isNaN();
        assertThat(of(new DvhMetric.ComplementDoseAtVolume(5, VolumeUnit.CC), small)
                        .undefined())
                .contains(Undefined.STRUCTURE_TOO_SMALL);
        assertThat(of(new DvhMetric.DoseAtVolume(4.9, VolumeUnit.CC), small).value())
                .isEqualTo(20);
        Dvh outside = new Ramp(4.9, 0, Double.NaN, Double.NaN);
        assertThat(of(new DvhMetric.Max(), outside).undefined()).contains(Undefined.OUTSIDE_GRID);
        assertThat(of(new DvhMetric.Volume(), outside).value()).isEqualTo(4.9);
        Dvh nothing = new Ramp(0, 0, Double.NaN, Double.NaN);
        assertThat(of(new DvhMetric.Volume(), nothing).undefined()).contains(Undefined.NO_VOLUME);
        assertThat(of(new DvhMetric.VolumeAtDose(5, VolumeUnit.CC), nothing).undefined())
                .contains(Undefined.NO_VOLUME);
    }

    @Test
    void refusesIntervalsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1));
    }

    @Test
    void anIntervalHoldsItsEndsAndNothingBeyond() {
        Interval interval = new Interval(1, 2);
        assertThat(interval.contains(1)).isTrue();
        assertThat(interval.contains(2)).isTrue();
        assertThat(interval.contains(Math.nextDown(1.0))).isFalse();
        assertThat(interval.contains(Math.nextUp(2.0))).isFalse();
    }
}
