package org.dosegate.testdata.phantom;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.metric.DvhMetric;
import org.dosegate.engine.metric.DvhMetric.VolumeUnit;
import org.dosegate.engine.metric.DvhMetrics;
import org.dosegate.engine.metric.Interval;
import org.dosegate.engine.metric.MetricResult;

/** What metrics of a phantom come out as, and what they are in truth. */
final class Findings {
    private static final double[] DOSES_AT = {0.8, 0.35};
    private static final double[] DOSE_SHARES = {98, 95, 50, 2};

    /**
     * One metric.
     *
     * @param result as computed
     * @param truth its true value, or the range of it that the truth's own error leaves
     * @param shareOfVolume what one unit of it is of the volume; 0 for doses
     */
    record Finding(MetricResult result, Interval truth, double shareOfVolume) {
        Interval interval() {
            return result.interval().orElseThrow();
        }

        boolean inside() {
            Interval i = interval();
            return truth.high() >= i.low() && truth.low() <= i.high();
        }

        /** By how much the truth is missed, as a share of the interval's width. */
        double miss() {
            Interval i = interval();
            double beyond = Math.max(i.low() - truth.high(), truth.low() - i.high());
            return beyond / (i.high() - i.low());
        }
    }

    private Findings() {}

    static Map<String, Finding> of(DvhReadings readings, BodyTruth truth) {
        Map<String, Finding> found = new LinkedHashMap<>();
        double cc = truth.volumeCc();
        double slack = BodyTruth.TOLERANCE;
        found.put("Volume[cc]", finding(readings, new DvhMetric.Volume(), cc * (1 - slack), cc * (1 + slack), 1 / cc));
        for (double share : DOSES_AT) {
            double dose = truth.doseAt(share);
            double v = truth.shareAt(dose);
            found.put(
                    "V" + share + "[%]",
                    finding(
                            readings,
                            new DvhMetric.VolumeAtDose(dose, VolumeUnit.PERCENT),
                            100 * (v - slack),
                            100 * (v + slack),
                            0.01));
            found.put(
                    "V" + share + "[cc]",
                    finding(
                            readings,
                            new DvhMetric.VolumeAtDose(dose, VolumeUnit.CC),
                            cc * (v - slack),
                            cc * (v + slack),
                            1 / cc));
        }
        for (double percent : DOSE_SHARES) {
            found.put(
                    "D" + percent + "%",
                    finding(
                            readings,
                            new DvhMetric.DoseAtVolume(percent, VolumeUnit.PERCENT),
                            truth.doseAt(percent / 100 + slack),
                            truth.doseAt(percent / 100 - slack),
                            0));
        }
        found.put(
                "D0.03cc",
                finding(
                        readings,
                        new DvhMetric.DoseAtVolume(0.03, VolumeUnit.CC),
                        truth.doseAt(0.03 / cc + slack),
                        truth.doseAt(0.03 / cc - slack),
                        0));
        double spread = truth.maxGy() - truth.minGy();
        found.put(
                "Mean",
                finding(
                        readings,
                        new DvhMetric.Mean(),
                        truth.meanGy() - slack * spread,
                        truth.meanGy() + slack * spread,
                        0));
        found.put("Min", finding(readings, new DvhMetric.Min(), truth.minGy() - 1e-3, truth.minGy() + 1e-3, 0));
        found.put("Max", finding(readings, new DvhMetric.Max(), truth.maxGy() - 1e-3, truth.maxGy() + 1e-3, 0));
        return found;
    }

    private static Finding finding(
            DvhReadings readings, DvhMetric metric, double low, double high, double shareOfVolume) {
        return new Finding(DvhMetrics.evaluate(metric, readings), new Interval(low, high), shareOfVolume);
    }
}
