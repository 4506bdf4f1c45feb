package org.dosegate.constraints.check;

import java.util.function.BiFunction;
import org.dosegate.constraints.goal.GoalMetric;
import org.dosegate.constraints.goal.ValueUnit;
import org.dosegate.engine.biology.EquivalentDvh;
import org.dosegate.engine.biology.LinearQuadratic;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.metric.DvhMetric;
import org.dosegate.engine.metric.Interval;
import org.dosegate.engine.metric.MetricResult;

/** Reads a goal's metric off DVHs: relative doses are made absolute on the way in, and doses in per cent relative on the way out. */
final class MetricReader {
    private final double prescriptionGy;
    private final TissueModels tissues;
    private final BiFunction<DvhMetric, DvhReadings, MetricResult> metrics;

    MetricReader(
            double prescriptionGy,
            TissueModels tissues,
            BiFunction<DvhMetric, DvhReadings, MetricResult> metrics) {
        this.prescriptionGy = prescriptionGy;
        this.tissues = tissues;
        this.metrics = metrics;
    }

    /**
     * The value of a comparison's metric on its structure.
     *
     * @throws IllegalArgumentException for a gamma pass rate, which is not read off a DVH
     */
    MetricResult read(PlacedComparison source, DvhReadings readings) {
        if (source.comparison().metric() instanceof GoalMetric.InEqd2 eqd2) {
            LinearQuadratic model = tissues.of(source.structure().orElseThrow()).orElseThrow();
            return read(eqd2.metric(), EquivalentDvh.of(readings, model));
        }
        return read(source.comparison().metric(), readings);
    }

    /**
     * The metric's value.
     *
     * @throws IllegalArgumentException for a gamma pass rate, which is not read off a DVH
     */
    private MetricResult read(GoalMetric metric, DvhReadings readings) {
        MetricResult result = metrics.apply(dvhMetric(metric), readings);
        boolean doseInPercent = metric.unit() == ValueUnit.PERCENT && !(metric instanceof GoalMetric.VolumeAtDose);
        return doseInPercent ? relative(result) : result;
    }

    private DvhMetric dvhMetric(GoalMetric metric) {
        if (metric instanceof GoalMetric.VolumeAtDose v) {
            double doseGy = v.dose().doseGy(prescriptionGy);
            return v.complement()
                    ? new DvhMetric.ComplementVolumeAtDose(doseGy, v.volumeUnit())
                    : new DvhMetric.VolumeAtDose(doseGy, v.volumeUnit());
        }
        if (metric instanceof GoalMetric.DoseAtVolume d) {
            double volume = d.volume().doubleValue();
            return d.complement()
                    ? new DvhMetric.ComplementDoseAtVolume(volume, d.volumeUnit())
                    : new DvhMetric.DoseAtVolume(volume, d.volumeUnit());
        }
        if (metric instanceof GoalMetric.DoseStatistic s) {
            return switch (s.statistic()) {
                case MIN -> new DvhMetric.Min();
                case MEAN -> new DvhMetric.Mean();
                case MEDIAN -> new DvhMetric.Median();
                case MAX -> new DvhMetric.Max();
            };
        }
        if (metric instanceof GoalMetric.StructureVolume) {
            return new DvhMetric.Volume();
        }
        throw new IllegalArgumentException("not read off a DVH: " + metric.text());
    }

    private MetricResult relative(MetricResult r) {
        return new MetricResult(
                percent(r.value()),
                percent(r.gridBounds()),
                r.interval().map(this::percent),
                r.lowReading(),
                r.highReading(),
                r.undefined());
    }

    private Interval percent(Interval gy) {
        return new Interval(percent(gy.low()), percent(gy.high()));
    }

    private double percent(double gy) {
        return 100 * gy / prescriptionGy;
    }
}
