package org.dosegate.report;

import java.util.OptionalDouble;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.metric.DvhMetric;
import org.dosegate.engine.metric.DvhMetrics;

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

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : NONE;
    }
}
