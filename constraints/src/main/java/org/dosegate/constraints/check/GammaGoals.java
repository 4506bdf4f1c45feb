package org.dosegate.constraints.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dosegate.constraints.goal.GoalExpression.Comparison;
import org.dosegate.constraints.goal.GoalMetric.GammaPassRate;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.constraints.protocol.Goal;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.GammaResult;
import org.dosegate.constraints.result.NoteCode;
import org.dosegate.constraints.result.Verdict;
import org.dosegate.engine.gamma.GammaCriterion;
import org.dosegate.engine.gamma.GammaStatistics;
import org.dosegate.engine.metric.Interval;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;

/** The plan's dose, as the reference, beside a second one, as a protocol's gamma goals ask for it. */
final class GammaGoals {
    private final List<GammaResult> results;

    private GammaGoals(List<GammaResult> results) {
        this.results = results;
    }

    /**
     * Compares the doses by every criterion that a goal names; without a second dose there are no results.
     *
     * @param structures solids by name, whose figures are told apart
     */
    static GammaGoals of(
            PlanUnderCheck plan, Protocol protocol, Map<String, Region> structures, BetweenSlices betweenSlices) {
        Set<GammaCriterion> criteria = new LinkedHashSet<>();
        for (Goal goal : protocol.goals()) {
            goal.comparisons()
                    .map(Comparison::metric)
                    .filter(GammaPassRate.class::isInstance)
                    .forEach(metric -> criteria.add(criterion((GammaPassRate) metric)));
        }
        if (plan.secondDose().isEmpty() || criteria.isEmpty()) {
            return new GammaGoals(List.of());
        }
        return new GammaGoals(GammaComparison.of(
                plan.dose(), plan.secondDose().get(), List.copyOf(criteria), structures, betweenSlices));
    }

    private static GammaCriterion criterion(GammaPassRate metric) {
        return new GammaCriterion(
                metric.dosePercent().doubleValue(),
                metric.distanceMm().doubleValue(),
                metric.thresholdPercent().doubleValue(),
                GammaCriterion.DEFAULT.local(),
                GammaCriterion.DEFAULT.cap());
    }

    /** What was compared, in the order of the goals. */
    List<GammaResult> results() {
        return results;
    }

    /**
     * The outcome of a gamma goal.
     *
     * @param required whether a goal without a second dose is NOT_EVALUABLE, or else NOT_APPLICABLE
     */
    Outcome evaluate(PlacedComparison source, GammaPassRate metric, boolean required) {
        GammaCriterion criterion = criterion(metric);
        return results.stream()
                .filter(result -> result.criterion().equals(criterion))
                .findFirst()
                .map(result -> decide(source, result.statistics()))
                .orElseGet(() -> Outcome.undecided(
                        source,
                        required ? Verdict.NOT_EVALUABLE : Verdict.NOT_APPLICABLE,
                        List.of(NoteCode.NO_GAMMA_RESULT.note("there is no second dose to compare with"))));
    }

    private static Outcome decide(PlacedComparison source, GammaStatistics figures) {
        Comparison comparison = source.comparison();
        // No point reaches the threshold, or none can be evaluated: the rate may be anything.
        Interval bounds = new Interval(
                figures.leastPassRatePercent().orElse(0),
                figures.largestPassRatePercent().orElse(100));
        boolean holds = Quantised.holds(comparison.operator(), bounds.low(), comparison.limit());
        boolean open = holds != Quantised.holds(comparison.operator(), bounds.high(), comparison.limit());
        OptionalDouble rate = figures.passRatePercent();
        if (open || rate.isEmpty()) {
            return Outcome.bounded(
                    source,
                    bounds,
                    List.of(NoteCode.OUTSIDE_SECOND_DOSE.note("the verdict depends on " + figures.notEvaluable()
                            + " points without a second dose within the distance criterion")));
        }
        return new Outcome(
                source,
                holds ? Verdict.PASS : Verdict.FAIL,
                rate,
                OptionalDouble.of(bounds.low()),
                OptionalDouble.of(bounds.high()),
                OptionalDouble.of(Quantised.margin(comparison.operator(), rate.getAsDouble(), comparison.limit())),
                false,
                List.of(),
                Optional.empty());
    }
}
