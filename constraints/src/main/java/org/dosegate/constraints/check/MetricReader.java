package org.dosegate.constraints.check;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.dosegate.constraints.goal.GoalMetric;
import org.dosegate.constraints.goal.ValueUnit;
import org.dosegate.engine.biology.EquivalentDvh;
import org.dosegate.engine.biology.LinearQuadratic;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.metric.DvhMetric;
import org.dosegate.engine.metric.Interval;
import org.dosegate.engine.metric.MetricResult;

/** Reads a goal's metric off DVHs: relative doses are made absolute on the way in, and doses in per cent relative on the way out. */
final class MetricReader {
    private final double prescriptionGy;
    private final TissueModels tissues;
    private final Map<String, Double> quantitiesCc;
    private final BiFunction<DvhMetric, DvhReadings, MetricResult> metrics;

    MetricReader(
            double prescriptionGy,
            TissueModels tissues,
            Map<String, Double> quantitiesCc,
            BiFunction<DvhMetric, DvhReadings, MetricResult> metrics) {
        this.prescriptionGy = prescriptionGy;
        this.tissues = tissues;
        this.quantitiesCc = quantitiesCc;
        this.metrics = metrics;
    }

    /**
     * The value of a comparison's metric on its structure, with an interval that holds what resampling of a sum leaves open, too.
     *
     * @throws IllegalArgumentException for a gamma pass rate, which is not read off a DVH
     */
    MetricResult read(PlacedComparison source, DvhReadings readings, Optional<DvhBounds> bounds) {
        MetricResult result = read(source, readings);
        if (bounds.isEmpty() || result.undefined().isPresent()) {
            return result;
        }
        double least = alone(source, readings, bounds.get().least());
        double largest = alone(source, readings, bounds.get().largest());
        return widened(
                result,
                Math.min(Math.min(least, largest), result.value()),
                Math.max(Math.max(least, largest), result.value()),
                source.comparison().metric());
    }

    private double alone(PlacedComparison source, DvhReadings readings, Dvh dvh) {
        return read(source, new DvhReadings(dvh, readings.nominalReading(), Map.of()))
                .value();
    }

    /** Sources of doubt add up: each moves a value whatever the others do. Nothing falls below 0, and no share exceeds the whole. */
    private static MetricResult widened(MetricResult r, double low, double high, GoalMetric metric) {
        boolean share = metric.unit() == ValueUnit.PERCENT
                && (metric instanceof GoalMetric.VolumeAtDose
                        || (metric instanceof GoalMetric.InEqd2 eqd2
                                && eqd2.metric() instanceof GoalMetric.VolumeAtDose));
        double most = share ? Math.max(100, r.value()) : Double.POSITIVE_INFINITY;
        return new MetricResult(
                r.value(),
                r.gridBounds(),
                r.interval()
                        .map(interval -> new Interval(
                                Math.max(Math.min(0, r.value()), interval.low() - (r.value() - low)),
                                Math.min(most, interval.high() + (high - r.value())))),
                r.lowReading(),
                r.highReading(),
                r.undefined());
    }

    private MetricResult read(PlacedComparison source, DvhReadings readings) {
        if (source.comparison().metric() instanceof GoalMetric.InEqd2 eqd2) {
            LinearQuadratic model = tissues.of(source.structure().orElseThrow()).orElseThrow();
            return read(eqd2.metric(), EquivalentDvh.of(readings, model));
        }
        if (source.comparison().metric() instanceof GoalMetric.RelativeVolume share) {
            double wholeCc = quantitiesCc.get(share.quantity());
            return percentOf(metrics.apply(new DvhMetric.Volume(), readings), wholeCc);
        }
        return read(source.comparison().metric(), readings);
    }

    /** The volume of the patient that a metric is relative to, where the user did not give it. */
    Optional<String> missingQuantity(GoalMetric metric) {
        return metric instanceof GoalMetric.RelativeVolume share && !quantitiesCc.containsKey(share.quantity())
                ? Optional.of(share.quantity())
                : Optional.empty();
    }

    /**
     * The metric's value.
     *
     * @throws IllegalArgumentException for a gamma pass rate, which is not read off a DVH
     */
    private MetricResult read(GoalMetric metric, DvhReadings readings) {
        MetricResult result = metric instanceof GoalMetric.EquivalentUniformDose gEud
                ? UniformDose.evaluate(gEud.a().doubleValue(), readings)
                : metrics.apply(dvhMetric(metric), readings);
        boolean doseInPercent = metric.unit() == ValueUnit.PERCENT && !(metric instanceof GoalMetric.VolumeAtDose);
        return doseInPercent ? percentOf(result, prescriptionGy) : result;
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

    private static MetricResult percentOf(MetricResult r, double whole) {
        return new MetricResult(
                100 * r.value() / whole,
                percentOf(r.gridBounds(), whole),
                r.interval().map(interval -> percentOf(interval, whole)),
                r.lowReading(),
                r.highReading(),
                r.undefined());
    }

    private static Interval percentOf(Interval interval, double whole) {
        return new Interval(100 * interval.low() / whole, 100 * interval.high() / whole);
    }
}
