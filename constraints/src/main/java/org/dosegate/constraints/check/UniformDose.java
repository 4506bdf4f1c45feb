package org.dosegate.constraints.check;

import java.util.Optional;
import org.dosegate.engine.biology.GeneralisedEud;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.metric.Interval;
import org.dosegate.engine.metric.MetricResult;
import org.dosegate.engine.metric.MetricResult.Undefined;
import org.dosegate.engine.metric.ValueRange;

/** The generalised equivalent uniform dose as the value of a goal: with bounds for the volume outside the dose grid, and over all readings. */
final class UniformDose {
    private UniformDose() {}

    static MetricResult evaluate(double a, DvhReadings readings) {
        Dvh nominal = readings.nominal();
        if (!(nominal.insideGridCc() > 0)) {
            Interval nothing = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            Undefined why = nominal.volumeCc() > 0 ? Undefined.OUTSIDE_GRID : Undefined.NO_VOLUME;
            return new MetricResult(
                    Double.NaN, nothing, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(why));
        }
        ValueRange range = new ValueRange(
                readings,
                dvh -> dvh.insideGridCc() > 0
                        ? Optional.of(bounds(a, dvh, GeneralisedEud.gy(dvh, a)))
                        : Optional.empty(),
                new Interval(0, Double.POSITIVE_INFINITY));
        return range.of(GeneralisedEud.gy(nominal, a));
    }

    /** Whatever dose from 0 up the volume outside the grid has: with a positive a, cold volume lowers the mean of D^a to its known share; with a negative a, hot volume does. */
    private static Interval bounds(double a, Dvh dvh, double value) {
        if (!(dvh.outsideGridCc() > 0)) {
            return new Interval(value, value);
        }
        double edge = value * StrictMath.pow(dvh.inGridFraction(), 1 / a);
        return a > 0 ? new Interval(edge, Double.POSITIVE_INFINITY) : new Interval(0, edge);
    }
}
