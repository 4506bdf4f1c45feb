package org.dosegate.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.Spread;
import org.dosegate.engine.metric.DvhMetric;
import org.dosegate.engine.metric.DvhMetrics;
import org.dosegate.engine.metric.Interval;

/**
 * The figures that every output shows of a structure, so that they agree. Each is empty where it is not defined: for all of them in
 * a structure that is not evaluable, for D0.03cc in one smaller than 0.03 cc.
 *
 * @param volumeCc whole volume, cc
 * @param inGridFraction share of the volume inside the dose grid, 0..1
 * @param minGy least dose of the known volume, Gy
 * @param meanGy mean dose of the known volume, Gy
 * @param maxGy largest dose of the known volume, Gy
 * @param d98Gy D98 %, Gy
 * @param d50Gy D50 %, Gy
 * @param d2Gy D2 %, Gy
 * @param d003ccGy D0.03 cc, Gy
 */
public record StructureFigures(
        OptionalDouble volumeCc,
        OptionalDouble inGridFraction,
        OptionalDouble minGy,
        OptionalDouble meanGy,
        OptionalDouble maxGy,
        OptionalDouble d98Gy,
        OptionalDouble d50Gy,
        OptionalDouble d2Gy,
        OptionalDouble d003ccGy) {

    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final DvhMetric D98 = new DvhMetric.DoseAtVolume(98, DvhMetric.VolumeUnit.PERCENT);
    private static final DvhMetric D50 = new DvhMetric.DoseAtVolume(50, DvhMetric.VolumeUnit.PERCENT);
    private static final DvhMetric D2 = new DvhMetric.DoseAtVolume(2, DvhMetric.VolumeUnit.PERCENT);
    private static final DvhMetric D003CC = new DvhMetric.DoseAtVolume(0.03, DvhMetric.VolumeUnit.CC);

    /**
     * Between what the figures lie.
     *
     * @param least the least that they can be
     * @param largest the largest that they can be
     */
    public record Range(StructureFigures least, StructureFigures largest) {}

    /** The figures under the nominal reading. */
    public static StructureFigures of(StructureResult structure) {
        return structure
                .readings()
                .map(StructureFigures::of)
                .orElse(new StructureFigures(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE));
    }

    private static StructureFigures of(DvhReadings readings) {
        Dvh dvh = readings.nominal();
        return new StructureFigures(
                finite(dvh.volumeCc()),
                finite(dvh.inGridFraction()),
                finite(dvh.minGy()),
                finite(dvh.meanGy()),
                finite(dvh.maxGy()),
                dose(readings, D98),
                dose(readings, D50),
                dose(readings, D2),
                dose(readings, D003CC));
    }

    private static OptionalDouble dose(DvhReadings readings, DvhMetric metric) {
        return finite(DvhMetrics.evaluate(metric, readings).value());
    }

    /** Between what the figures lie whatever resampling of a sum leaves open; empty where it leaves nothing open. */
    public static Optional<Range> resampling(StructureResult structure) {
        return structure
                .readings()
                .filter(readings ->
                        readings.spreads().stream().anyMatch(spread -> spread.source() == Spread.Source.RESAMPLING))
                .map(StructureFigures::range);
    }

    private static Range range(DvhReadings readings) {
        Map<DvhMetric, Optional<Interval>> intervals = new HashMap<>();
        for (DvhMetric metric :
                List.of(new DvhMetric.Min(), new DvhMetric.Mean(), new DvhMetric.Max(), D98, D50, D2, D003CC)) {
            intervals.put(metric, DvhMetrics.evaluate(metric, readings).interval());
        }
        return new Range(
                ends(readings.nominal(), intervals, Interval::low),
                ends(readings.nominal(), intervals, Interval::high));
    }

    private static StructureFigures ends(
            Dvh dvh, Map<DvhMetric, Optional<Interval>> intervals, ToDoubleFunction<Interval> end) {
        Function<DvhMetric, OptionalDouble> at = metric -> intervals
                .get(metric)
                .map(interval -> finite(end.applyAsDouble(interval)))
                .orElse(NONE);
        return new StructureFigures(
                finite(dvh.volumeCc()),
                finite(dvh.inGridFraction()),
                at.apply(new DvhMetric.Min()),
                at.apply(new DvhMetric.Mean()),
                at.apply(new DvhMetric.Max()),
                at.apply(D98),
                at.apply(D50),
                at.apply(D2),
                at.apply(D003CC));
    }

    /** Whether a part of the volume lies outside the dose grid. */
    public boolean partlyOutside() {
        return inGridFraction.isPresent() && inGridFraction.getAsDouble() < 1;
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : NONE;
    }
}
