package org.dosegate.testdata.phantom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.dvh.Spread;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.engine.metric.DvhMetric;
import org.dosegate.engine.metric.DvhMetric.VolumeUnit;
import org.dosegate.engine.metric.DvhMetrics;
import org.dosegate.engine.metric.Interval;
import org.dosegate.testdata.shape.Solid;

/** How wide the intervals of rounded organs are: medians over shapes, directions of the dose's fall-off, places of the first plane, and metrics. */
final class Widths {
    private static final List<Vec3> DIRECTIONS =
            List.of(new Vec3(0, 0, 1), new Vec3(0, 1, 0), new Vec3(2, 1, 2).times(1 / 3.0));
    private static final double[] SHARES = {0.9, 0.5, 0.2};

    /**
     * Medians of one class.
     *
     * @param volumePercent of V in per cent of the volume
     * @param doseGy of D and Mean, Gy
     * @param extremeGy of Min and Max, Gy
     * @param wholeVolumePercent of the whole volume, per cent of it
     * @param capShare what the end caps make of the width of V and D, 0..1
     */
    record Medians(double volumePercent, double doseGy, double extremeGy, double wholeVolumePercent, double capShare) {}

    private final List<Double> volumes = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> doses = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> extremes = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> wholes = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> capShares = Collections.synchronizedList(new ArrayList<>());

    /**
     * Medians.
     *
     * @param phases places of the first plane, as shares of the spacing
     */
    static Medians of(double volumeCc, double spacingMm, double... phases) {
        Widths widths = new Widths();
        List<Solid> organs = Bodies.organs(volumeCc);
        int each = DIRECTIONS.size() * phases.length;
        IntStream.range(0, organs.size() * each).parallel().forEach(k -> {
            Phantom phantom = Phantom.organ(
                    organs.get(k / each),
                    spacingMm,
                    phases[k % phases.length],
                    DIRECTIONS.get(k / phases.length % DIRECTIONS.size()));
            widths.add(new DvhCalculator(phantom.dose(), DvhSettings.DEFAULT).compute(phantom.region()));
        });
        return new Medians(
                median(widths.volumes),
                median(widths.doses),
                median(widths.extremes),
                median(widths.wholes),
                median(widths.capShares));
    }

    private void add(DvhReadings readings) {
        double cc = readings.nominal().volumeCc();
        DvhReadings capsSettled = new DvhReadings(
                readings.nominal(),
                readings.nominalReading(),
                Map.of(),
                readings.spreads().stream()
                        .filter(spread -> spread.source() != Spread.Source.END_CAPS)
                        .toList());
        for (double share : SHARES) {
            double dose = readings.nominal().doseAtVolumeGy(share * cc);
            volumes.add(width(new DvhMetric.VolumeAtDose(dose, VolumeUnit.PERCENT), readings, capsSettled));
            doses.add(width(new DvhMetric.DoseAtVolume(100 * share, VolumeUnit.PERCENT), readings, capsSettled));
        }
        doses.add(width(new DvhMetric.Mean(), readings, capsSettled));
        extremes.add(width(new DvhMetric.Min(), readings));
        extremes.add(width(new DvhMetric.Max(), readings));
        wholes.add(100 / cc * width(new DvhMetric.Volume(), readings, capsSettled));
    }

    private double width(DvhMetric metric, DvhReadings readings, DvhReadings capsSettled) {
        double all = width(metric, readings);
        capShares.add(1 - width(metric, capsSettled) / all);
        return all;
    }

    private static double width(DvhMetric metric, DvhReadings readings) {
        Interval interval = DvhMetrics.evaluate(metric, readings).interval().orElseThrow();
        return interval.high() - interval.low();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
