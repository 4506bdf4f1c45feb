package org.dosegate.constraints.lint;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.dosegate.constraints.goal.DoseLevel;
import org.dosegate.constraints.goal.GoalExpression.Comparison;
import org.dosegate.constraints.goal.GoalMetric;
import org.dosegate.constraints.goal.GoalMetric.Statistic;
import org.dosegate.constraints.goal.Operator;
import org.dosegate.engine.metric.DvhMetric.VolumeUnit;

/**
 * A comparison as a statement about the cumulative DVH, which never rises: at one dose the volume is at most, or at least, so much.
 * {@code V20Gy[%] < 30} is one; {@code D2%[Gy] < 50} says V(50 Gy) < 2 %, {@code Max[Gy] < 50} says V(50 Gy) <= 0, {@code Min[Gy] >= 40}
 * says V(40 Gy) >= 100 %. So every two of them can be compared, whatever metric they were written with.
 *
 * @param upper whether the volume is bounded from above
 * @param doseGy the dose, Gy
 * @param above whether doses just above {@code doseGy} are meant and not the dose itself
 * @param volume the bound
 * @param strict whether the bound itself is excluded
 * @param unit unit of the bound
 */
record DvhBound(boolean upper, BigDecimal doseGy, boolean above, BigDecimal volume, boolean strict, Unit unit) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Unit of a volume. */
    enum Unit {
        /** Per cent of the structure. */
        PERCENT,
        /** Cubic centimetres. */
        CC,
        /** Cubic centimetres relative to the whole volume, which nobody knows beforehand: -700 is all but 700 cc. */
        CC_FROM_WHOLE
    }

    /**
     * What a comparison says of the DVH; empty for mean doses, volumes and gamma pass rates.
     *
     * @param prescriptionGy prescribed dose, Gy
     */
    static Optional<DvhBound> of(Comparison comparison, double prescriptionGy) {
        GoalMetric metric = comparison.metric();
        Operator operator = comparison.operator();
        if (metric instanceof GoalMetric.VolumeAtDose v) {
            return Optional.of(volumeAtDose(v, operator, comparison.limit(), prescriptionGy));
        }
        if (metric instanceof GoalMetric.DoseAtVolume d) {
            BigDecimal doseGy = gy(comparison.limit(), d.relative(), prescriptionGy);
            return Optional.of(doseAtVolume(d.volume(), d.volumeUnit(), d.complement(), operator, doseGy));
        }
        if (metric instanceof GoalMetric.DoseStatistic s && s.statistic() != Statistic.MEAN) {
            return Optional.of(
                    statistic(s.statistic(), operator, gy(comparison.limit(), s.relative(), prescriptionGy)));
        }
        return Optional.empty();
    }

    private static DvhBound volumeAtDose(
            GoalMetric.VolumeAtDose v, Operator operator, BigDecimal limit, double prescriptionGy) {
        BigDecimal doseGy = gy(v.dose().amount(), v.dose().relative(), prescriptionGy);
        boolean strict = operator.isStrict();
        boolean percent = v.volumeUnit() == VolumeUnit.PERCENT;
        if (!v.complement()) {
            return new DvhBound(
                    operator.isUpperLimit(), doseGy, false, limit, strict, percent ? Unit.PERCENT : Unit.CC);
        }
        // CV = whole - V: what bounds it from above bounds V from below.
        BigDecimal rest = percent ? HUNDRED.subtract(limit) : limit.negate();
        return new DvhBound(
                !operator.isUpperLimit(), doseGy, false, rest, strict, percent ? Unit.PERCENT : Unit.CC_FROM_WHOLE);
    }

    /** D(x) < b is V(b) < x, D(x) >= b is V(b) >= x; with the other two operators the doses just above b count. */
    private static DvhBound doseAtVolume(
            BigDecimal x, VolumeUnit volumeUnit, boolean complement, Operator operator, BigDecimal doseGy) {
        boolean percent = volumeUnit == VolumeUnit.PERCENT;
        BigDecimal hottest = x;
        Unit unit = percent ? Unit.PERCENT : Unit.CC;
        if (complement) {
            hottest = percent ? HUNDRED.subtract(x) : x.negate();
            unit = percent ? Unit.PERCENT : Unit.CC_FROM_WHOLE;
        }
        boolean upper = operator.isUpperLimit();
        boolean above = operator == Operator.AT_MOST || operator == Operator.GREATER;
        return new DvhBound(upper, doseGy, above, hottest, upper, unit);
    }

    private static DvhBound statistic(Statistic statistic, Operator operator, BigDecimal doseGy) {
        boolean above = operator == Operator.AT_MOST || operator == Operator.GREATER;
        boolean upper = operator.isUpperLimit();
        return switch (statistic) {
            case MAX -> new DvhBound(upper, doseGy, above, BigDecimal.ZERO, !upper, Unit.PERCENT);
            case MIN -> new DvhBound(upper, doseGy, above, HUNDRED, upper, Unit.PERCENT);
            default -> new DvhBound(upper, doseGy, above, BigDecimal.valueOf(50), upper, Unit.PERCENT);
        };
    }

    private static BigDecimal gy(BigDecimal amount, boolean relative, double prescriptionGy) {
        return BigDecimal.valueOf(new DoseLevel(amount, relative).doseGy(prescriptionGy));
    }

    /** Whether every DVH keeps it. */
    boolean always() {
        if (upper) {
            return unit == Unit.PERCENT && volume.compareTo(HUNDRED) >= 0 && !strict;
        }
        boolean nothing = unit != Unit.CC_FROM_WHOLE && volume.signum() <= 0 && !strict;
        boolean wholeAtZero = unit == Unit.PERCENT
                && doseGy.signum() == 0
                && !above
                && (volume.compareTo(HUNDRED) < 0 || (volume.compareTo(HUNDRED) == 0 && !strict));
        return nothing || wholeAtZero;
    }

    /** Whether no DVH keeps it. */
    boolean never() {
        boolean negative = unit != Unit.CC_FROM_WHOLE && volume.signum() == 0 && strict;
        boolean moreThanAll = unit == Unit.PERCENT && volume.compareTo(HUNDRED) >= 0 && strict;
        boolean lessThanAllAtZero =
                unit == Unit.PERCENT && doseGy.signum() == 0 && !above && (volume.compareTo(HUNDRED) < 0 || strict);
        return upper ? negative || lessThanAllAtZero : moreThanAll;
    }

    /** Whether every DVH that keeps this keeps the other. */
    boolean implies(DvhBound other) {
        OptionalInt volumes = compareVolumes(other);
        if (upper != other.upper || volumes.isEmpty()) {
            return false;
        }
        int towards = upper ? 1 : -1;
        int order = towards * volumes.getAsInt();
        boolean volumeEnough = order < 0 || (order == 0 && (strict || !other.strict));
        return towards * compareDoses(other) <= 0 && volumeEnough;
    }

    /** Whether no DVH keeps both; looks at an upper bound beside a lower one only. */
    boolean excludes(DvhBound other) {
        if (upper == other.upper) {
            return false;
        }
        DvhBound most = upper ? this : other;
        DvhBound least = upper ? other : this;
        OptionalInt volumes = most.compareVolumes(least);
        return volumes.isPresent()
                && most.compareDoses(least) <= 0
                && (volumes.getAsInt() < 0 || (volumes.getAsInt() == 0 && (most.strict || least.strict)));
    }

    int compareDoses(DvhBound other) {
        int order = doseGy.compareTo(other.doseGy);
        return order != 0 ? order : Boolean.compare(above, other.above);
    }

    /** Order of the two volumes, where it does not depend on the structure's. */
    OptionalInt compareVolumes(DvhBound other) {
        if (unit == other.unit) {
            return OptionalInt.of(volume.compareTo(other.volume));
        }
        if (unit == Unit.CC_FROM_WHOLE || other.unit == Unit.CC_FROM_WHOLE) {
            return OptionalInt.empty();
        }
        boolean one = volume.signum() == 0 || other.volume.signum() == 0;
        return one ? OptionalInt.of(volume.signum() - other.volume.signum()) : OptionalInt.empty();
    }
}
