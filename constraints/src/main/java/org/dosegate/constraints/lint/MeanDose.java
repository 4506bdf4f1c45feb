package org.dosegate.constraints.lint;

import java.math.BigDecimal;
import java.util.Optional;
import org.dosegate.constraints.goal.DoseLevel;
import org.dosegate.constraints.goal.GoalExpression.Comparison;
import org.dosegate.constraints.goal.GoalMetric;
import org.dosegate.constraints.goal.GoalMetric.Statistic;
import org.dosegate.constraints.lint.DvhBound.Unit;

/**
 * A limit of the mean dose beside other goals of its structure: a mean lies between the extremes, and a share of the volume that has a dose
 * brings its part of it.
 *
 * @param upper whether the mean is bounded from above
 * @param doseGy the bound, Gy
 * @param strict whether the bound itself is excluded
 */
record MeanDose(boolean upper, BigDecimal doseGy, boolean strict) {

    static Optional<MeanDose> of(Comparison comparison, double prescriptionGy) {
        if (comparison.metric() instanceof GoalMetric.DoseStatistic s && s.statistic() == Statistic.MEAN) {
            double gy = new DoseLevel(comparison.limit(), s.relative()).doseGy(prescriptionGy);
            boolean strict = comparison.operator().isStrict();
            return Optional.of(new MeanDose(comparison.operator().isUpperLimit(), BigDecimal.valueOf(gy), strict));
        }
        return Optional.empty();
    }

    /** Whether a DVH within the bound has such a mean. */
    boolean followsFrom(DvhBound bound) {
        int order = bound.doseGy().compareTo(doseGy);
        if (upper) {
            boolean allBelow = bound.upper() && bound.volume().signum() == 0 && bound.unit() != Unit.CC_FROM_WHOLE;
            return allBelow && (order < 0 || (order == 0 && (!strict || !bound.above())));
        }
        return !bound.upper() && isWhole(bound) && (order > 0 || (order == 0 && (!strict || bound.above())));
    }

    boolean followsFrom(MeanDose other) {
        int order = (upper ? 1 : -1) * other.doseGy.compareTo(doseGy);
        return upper == other.upper && (order < 0 || (order == 0 && (other.strict || !strict)));
    }

    /** Whether no DVH within the bound has such a mean. */
    boolean excludes(DvhBound bound) {
        if (upper) {
            boolean share = !bound.upper() && bound.unit() == Unit.PERCENT;
            BigDecimal least = bound.doseGy().multiply(bound.volume()).movePointLeft(2);
            return share && least.compareTo(doseGy) > 0;
        }
        return bound.upper() && bound.volume().signum() == 0 && bound.doseGy().compareTo(doseGy) < 0;
    }

    boolean excludes(MeanDose other) {
        int order = (upper ? 1 : -1) * doseGy.compareTo(other.doseGy);
        return upper != other.upper && (order < 0 || (order == 0 && (strict || other.strict)));
    }

    private static boolean isWhole(DvhBound bound) {
        return bound.unit() == Unit.PERCENT && bound.volume().compareTo(BigDecimal.valueOf(100)) >= 0;
    }
}
