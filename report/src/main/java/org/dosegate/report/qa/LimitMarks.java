package org.dosegate.report.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dosegate.constraints.goal.GoalExpression.Comparison;
import org.dosegate.constraints.goal.GoalMetric;
import org.dosegate.constraints.goal.GoalMetric.Statistic;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.protocol.Goal;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.engine.metric.DvhMetric.VolumeUnit;
import org.dosegate.report.text.SafeText;

/** Limits as points beside cumulative curves. A mean is a property of the whole curve and has no point. */
final class LimitMarks {
    private final Protocol protocol;
    private final CheckResult result;

    LimitMarks(Protocol protocol, CheckResult result) {
        this.protocol = protocol;
        this.result = result;
    }

    /** The limits that concern a structure that has a DVH. */
    List<LimitMark> of(StructureResult structure) {
        double wholeCc = structure.readings().orElseThrow().nominal().volumeCc();
        List<LimitMark> marks = new ArrayList<>();
        for (Goal goal : protocol.goals()) {
            Optional<GoalResult> evaluated = result.goals().stream()
                    .filter(found -> found.id().equals(goal.id()))
                    .findFirst();
            if (evaluated.isEmpty()) {
                continue;
            }
            goal.expression()
                    .comparisons()
                    .filter(comparison -> comparison
                            .structure()
                            .or(goal::structure)
                            .map(StructureExpr::label)
                            .filter(structure.name()::equals)
                            .isPresent())
                    .forEach(comparison ->
                            mark(comparison, evaluated.get(), wholeCc).ifPresent(marks::add));
        }
        return marks;
    }

    private Optional<LimitMark> mark(Comparison comparison, GoalResult goal, double wholeCc) {
        double limit = comparison.limit().doubleValue();
        double prescribedGy = result.prescription().doseGy();
        boolean ceiling = comparison.operator().isUpperLimit();
        OptionalDouble doseGy;
        OptionalDouble percent;
        boolean complement = false;
        GoalMetric metric = comparison.metric();
        if (metric instanceof GoalMetric.VolumeAtDose volume) {
            doseGy = OptionalDouble.of(volume.dose().doseGy(prescribedGy));
            complement = volume.complement();
            percent = OptionalDouble.of(share(limit, volume.volumeUnit(), wholeCc, complement));
        } else if (metric instanceof GoalMetric.DoseAtVolume dose) {
            doseGy = OptionalDouble.of(dose.relative() ? limit * prescribedGy / 100 : limit);
            percent = OptionalDouble.of(
                    share(dose.volume().doubleValue(), dose.volumeUnit(), wholeCc, dose.complement()));
        } else if (metric instanceof GoalMetric.DoseStatistic statistic) {
            doseGy = OptionalDouble.of(statistic.relative() ? limit * prescribedGy / 100 : limit);
            percent = volumePercent(statistic.statistic());
        } else {
            return Optional.empty();
        }
        if (percent.isEmpty() || percent.getAsDouble() < 0 || percent.getAsDouble() > 100) {
            return Optional.empty();
        }
        return Optional.of(new LimitMark(
                SafeText.show(goal.id()),
                SafeText.show(comparison.text()),
                Status.of(goal),
                doseGy.getAsDouble(),
                percent.getAsDouble(),
                ceiling != complement));
    }

    private static double share(double amount, VolumeUnit unit, double wholeCc, boolean complement) {
        double percent = unit == VolumeUnit.PERCENT ? amount : 100 * amount / wholeCc;
        return complement ? 100 - percent : percent;
    }

    private static OptionalDouble volumePercent(Statistic statistic) {
        return switch (statistic) {
            case MAX -> OptionalDouble.of(0);
            case MEDIAN -> OptionalDouble.of(50);
            case MIN -> OptionalDouble.of(100);
            case MEAN -> OptionalDouble.empty();
        };
    }
}
