package org.dosegate.engine.metric;

import java.util.Optional;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.metric.DvhMetric.VolumeUnit;
import org.dosegate.engine.metric.MetricResult.Undefined;

/** Evaluates metrics on DVHs. */
public final class DvhMetrics {
    private DvhMetrics() {}

    /** The metric's value under the nominal reading, with its bounds and its interval over all readings. */
    public static MetricResult evaluate(DvhMetric metric, DvhReadings readings) {
        Dvh nominal = readings.nominal();
        Optional<Undefined> undefined = undefined(metric, nominal);
        if (undefined.isPresent()) {
            Interval nothing = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            return new MetricResult(
                    Double.NaN, nothing, Optional.empty(), Optional.empty(), Optional.empty(), undefined);
        }
        ValueRange range = new ValueRange(
                readings,
                dvh -> undefined(metric, dvh).isPresent() ? Optional.empty() : Optional.of(gridBounds(metric, dvh)),
                possible(metric));
        return range.of(value(metric, nominal));
    }

    /** The values that a metric can have: nothing is negative, and no share is larger than the whole. */
    private static Interval possible(DvhMetric metric) {
        boolean share = (metric instanceof DvhMetric.VolumeAtDose v && v.unit() == VolumeUnit.PERCENT)
                || (metric instanceof DvhMetric.ComplementVolumeAtDose c && c.unit() == VolumeUnit.PERCENT);
        return new Interval(0, share ? 100 : Double.POSITIVE_INFINITY);
    }

    private static Optional<Undefined> undefined(DvhMetric metric, Dvh dvh) {
        if (!(dvh.volumeCc() > 0)) {
            return Optional.of(Undefined.NO_VOLUME);
        }
        if (metric instanceof DvhMetric.Volume) {
            return Optional.empty();
        }
        if (!(dvh.insideGridCc() > 0)) {
            return Optional.of(Undefined.OUTSIDE_GRID);
        }
        double asked = 0;
        if (metric instanceof DvhMetric.DoseAtVolume d) {
            asked = absoluteCc(d.volume(), d.unit(), dvh.volumeCc());
        } else if (metric instanceof DvhMetric.ComplementDoseAtVolume d) {
            asked = absoluteCc(d.volume(), d.unit(), dvh.volumeCc());
        }
        return asked > dvh.volumeCc() ? Optional.of(Undefined.STRUCTURE_TOO_SMALL) : Optional.empty();
    }

    private static double absoluteCc(double volume, VolumeUnit unit, double ofCc) {
        return unit == VolumeUnit.CC ? volume : Math.min(volume / 100, 1) * ofCc;
    }

    /** The value over the volume whose dose is known. */
    private static double value(DvhMetric metric, Dvh dvh) {
        double inside = dvh.insideGridCc();
        if (metric instanceof DvhMetric.VolumeAtDose v) {
            return inUnit(dvh.volumeAtDoseCc(v.doseGy()), v.unit(), inside);
        }
        if (metric instanceof DvhMetric.ComplementVolumeAtDose v) {
            return inUnit(inside - dvh.volumeAtDoseCc(v.doseGy()), v.unit(), inside);
        }
        if (metric instanceof DvhMetric.DoseAtVolume d) {
            return dvh.doseAtVolumeGy(Math.min(inside, absoluteCc(d.volume(), d.unit(), inside)));
        }
        if (metric instanceof DvhMetric.ComplementDoseAtVolume d) {
            return dvh.doseAtVolumeGy(Math.max(0, inside - absoluteCc(d.volume(), d.unit(), inside)));
        }
        if (metric instanceof DvhMetric.Median) {
            return dvh.doseAtVolumeGy(inside / 2);
        }
        if (metric instanceof DvhMetric.Min) {
            return dvh.minGy();
        }
        if (metric instanceof DvhMetric.Max) {
            return dvh.maxGy();
        }
        return metric instanceof DvhMetric.Mean ? dvh.meanGy() : dvh.volumeCc();
    }

    private static double inUnit(double cc, VolumeUnit unit, double ofCc) {
        return unit == VolumeUnit.CC ? cc : 100 * cc / ofCc;
    }

    /** The values that are possible when the volume outside the grid may have any dose from 0 up; the value is one of them, rounding or not. */
    private static Interval gridBounds(DvhMetric metric, Dvh dvh) {
        double value = value(metric, dvh);
        Interval itself = new Interval(value, value);
        if (!(dvh.outsideGridCc() > 0) || metric instanceof DvhMetric.Volume) {
            return itself;
        }
        return itself.hull(outsideBounds(metric, dvh));
    }

    private static Interval outsideBounds(DvhMetric metric, Dvh dvh) {
        double inside = dvh.insideGridCc();
        double outside = dvh.outsideGridCc();
        double total = dvh.volumeCc();
        if (metric instanceof DvhMetric.VolumeAtDose v) {
            double hot = dvh.volumeAtDoseCc(v.doseGy());
            return new Interval(inUnit(hot, v.unit(), total), inUnit(hot + outside, v.unit(), total));
        }
        if (metric instanceof DvhMetric.ComplementVolumeAtDose v) {
            double cold = inside - dvh.volumeAtDoseCc(v.doseGy());
            return new Interval(inUnit(cold, v.unit(), total), inUnit(cold + outside, v.unit(), total));
        }
        if (metric instanceof DvhMetric.Mean) {
            return new Interval(dvh.meanGy() * inside / total, Double.POSITIVE_INFINITY);
        }
        if (metric instanceof DvhMetric.Min) {
            return new Interval(0, dvh.minGy());
        }
        if (metric instanceof DvhMetric.Max) {
            return new Interval(dvh.maxGy(), Double.POSITIVE_INFINITY);
        }
        return doseBounds(hottestCc(metric, total), dvh);
    }

    /** How much of the hottest volume the metric asks for, of the whole structure. */
    private static double hottestCc(DvhMetric metric, double total) {
        if (metric instanceof DvhMetric.DoseAtVolume d) {
            return absoluteCc(d.volume(), d.unit(), total);
        }
        if (metric instanceof DvhMetric.ComplementDoseAtVolume d) {
            return total - absoluteCc(d.volume(), d.unit(), total);
        }
        return total / 2; // Median
    }

    /** D(x) of the whole when the outside is all cold, and when it is all hot. */
    private static Interval doseBounds(double hottestCc, Dvh dvh) {
        double inside = dvh.insideGridCc();
        double outside = dvh.outsideGridCc();
        double low = hottestCc > inside ? 0 : dvh.doseAtVolumeGy(hottestCc);
        double high = hottestCc <= outside
                ? Double.POSITIVE_INFINITY
                : dvh.doseAtVolumeGy(Math.min(inside, hottestCc - outside));
        return new Interval(low, high);
    }
}
