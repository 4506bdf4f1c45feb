package org.dosegate.report;

import java.util.Optional;
import java.util.OptionalDouble;
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
                dose(readings, 98, DvhMetric.VolumeUnit.PERCENT),
                dose(readings, 50, DvhMetric.VolumeUnit.PERCENT),
                dose(readings, 2, DvhMetric.VolumeUnit.PERCENT),
                dose(readings, 0.03, DvhMetric.VolumeUnit.CC));
    }

    private static OptionalDouble dose(DvhReadings readings, double volume, DvhMetric.VolumeUnit unit) {
        return finite(DvhMetrics.evaluate(new DvhMetric.DoseAtVolume(volume, unit), readings)
                .value());
    }

    /** The least that the figures can be whatever resampling of a sum leaves open; empty where it leaves nothing open. */
    public static Optional<StructureFigures> least(StructureResult structure) {
        return bound(structure, Interval::low);
    }

    /** The largest that they can be. */
    public static Optional<StructureFigures> largest(StructureResult structure) {
        return bound(structure, Interval::high);
    }

    private static Optional<StructureFigures> bound(StructureResult structure, ToDoubleFunction<Interval> end) {
        return structure
                .readings()
                .filter(readings ->
                        readings.spreads().stream().anyMatch(spread -> spread.source() == Spread.Source.RESAMPLING))
                .map(readings -> bound(readings, end));
    }

    private static StructureFigures bound(DvhReadings readings, ToDoubleFunction<Interval> end) {
        return new StructureFigures(
                finite(readings.nominal().volumeCc()),
                finite(readings.nominal().inGridFraction()),
                bound(readings, new DvhMetric.Min(), end),
                bound(readings, new DvhMetric.Mean(), end),
                bound(readings, new DvhMetric.Max(), end),
                bound(readings, new DvhMetric.DoseAtVolume(98, DvhMetric.VolumeUnit.PERCENT), end),
                bound(readings, new DvhMetric.DoseAtVolume(50, DvhMetric.VolumeUnit.PERCENT), end),
                bound(readings, new DvhMetric.DoseAtVolume(2, DvhMetric.VolumeUnit.PERCENT), end),
                bound(readings, new DvhMetric.DoseAtVolume(0.03, DvhMetric.VolumeUnit.CC), end));
    }

    private static OptionalDouble bound(DvhReadings readings, DvhMetric metric, ToDoubleFunction<Interval> end) {
        return DvhMetrics.evaluate(metric, readings)
                .interval()
                .map(interval -> finite(end.applyAsDouble(interval)))
                .orElse(NONE);
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : NONE;
    }
}
