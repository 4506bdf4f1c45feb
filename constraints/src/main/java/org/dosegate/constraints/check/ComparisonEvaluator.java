package org.dosegate.constraints.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dosegate.constraints.goal.GoalExpression.Comparison;
import org.dosegate.constraints.goal.GoalMetric;
import org.dosegate.constraints.goal.Operator;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.plan.Doubt;
import org.dosegate.constraints.result.IntervalEnds;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;
import org.dosegate.constraints.result.Verdict;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.metric.Interval;
import org.dosegate.engine.metric.MetricResult;

/** Evaluates one comparison on its structure. */
final class ComparisonEvaluator {
    private final Map<StructureExpr, EvaluatedStructure> structures;
    private final MetricReader metrics;
    private final GammaGoals gamma;
    private final ComposedDose composed;
    private final List<Note> doubts;

    /** An evaluator; the doubts are those about the whole plan. */
    ComparisonEvaluator(
            Map<StructureExpr, EvaluatedStructure> structures,
            MetricReader metrics,
            GammaGoals gamma,
            ComposedDose composed,
            List<Note> doubts) {
        this.doubts = doubts;
        this.structures = structures;
        this.metrics = metrics;
        this.gamma = gamma;
        this.composed = composed;
    }

    /**
     * The outcome of a comparison.
     *
     * @param required whether the goal is required: without a gamma comparison a gamma goal is then
     *     NOT_EVALUABLE, else NOT_APPLICABLE
     */
    Outcome evaluate(PlacedComparison source, boolean required) {
        Optional<Note> obstacle = composed.obstacle(source.comparison());
        if (source.comparison().metric() instanceof GoalMetric.GammaPassRate metric) {
            return obstacle.map(reason -> Outcome.undecided(source, Verdict.NOT_EVALUABLE, List.of(reason)))
                    .orElseGet(() -> gamma.evaluate(source, metric, required));
        }
        Optional<String> missing = metrics.missingQuantity(source.comparison().metric());
        if (missing.isPresent()) {
            Note reason = NoteCode.QUANTITY_MISSING.note("the patient's " + missing.get()
                    + " is not known: give it in cc with --quantity " + missing.get() + "=CC");
            return Outcome.undecided(source, Verdict.NOT_EVALUABLE, List.of(reason));
        }
        EvaluatedStructure structure = structures.get(source.structure().orElseThrow());
        List<Note> reasons = new ArrayList<>(structure.notes());
        // Under which name a ROI goes stands with the structure; a verdict does not depend on it.
        reasons.removeIf(note -> NoteCode.MATCHED_BY_ALIAS.is(note) || NoteCode.MATCHED_BY_USER.is(note));
        if (structure.absent()) {
            return Outcome.undecided(source, Verdict.NOT_APPLICABLE, reasons);
        }
        if (obstacle.isPresent()) {
            reasons.add(0, obstacle.get());
            return Outcome.undecided(source, Verdict.NOT_EVALUABLE, reasons);
        }
        if (structure.readings().isEmpty()) {
            return Outcome.undecided(source, Verdict.NOT_EVALUABLE, reasons);
        }
        reasons.addAll(0, doubts);
        DvhReadings readings = structure.readings().get();
        MetricResult result = metrics.read(source, readings, structure.bounds());
        if (result.undefined().isPresent()) {
            reasons.add(undefined(structure.label(), result.undefined().get()));
            return Outcome.undecided(source, Verdict.NOT_EVALUABLE, reasons);
        }
        return decide(source, result, readings, reasons);
    }

    private static Outcome decide(
            PlacedComparison source, MetricResult result, DvhReadings readings, List<Note> reasons) {
        Comparison comparison = source.comparison();
        Operator operator = comparison.operator();
        BigDecimal limit = comparison.limit();
        boolean holds = Quantised.holds(operator, result.value(), limit);
        Interval bounds = result.gridBounds();
        if (!agrees(comparison, bounds, holds)) {
            reasons.add(
                    0,
                    NoteCode.OUTSIDE_DOSE_GRID.note(
                            "the verdict depends on the dose outside the dose grid, which nobody knows"));
            return Outcome.bounded(source, bounds, reasons);
        }
        boolean otherVerdict = result.interval().isPresent()
                && !agrees(comparison, result.interval().get(), holds);
        if (otherVerdict) {
            reasons.add(0, insideInterval(result));
        }
        boolean undefinedElsewhere =
                result.interval().isEmpty() && !readings.alternatives().isEmpty();
        if (undefinedElsewhere) {
            reasons.add(
                    0, NoteCode.UNDEFINED_IN_A_READING.note("another admissible reading of the files gives no value"));
        }
        boolean doubted = reasons.stream().anyMatch(Doubt::in);
        return new Outcome(
                source,
                holds ? Verdict.PASS : Verdict.FAIL,
                OptionalDouble.of(result.value()),
                result.interval().map(i -> Outcome.finite(i.low())).orElse(OptionalDouble.empty()),
                result.interval().map(i -> Outcome.finite(i.high())).orElse(OptionalDouble.empty()),
                OptionalDouble.of(Quantised.margin(operator, result.value(), limit)),
                otherVerdict || undefinedElsewhere || doubted,
                reasons,
                ends(result));
    }

    /** Whether every value of the interval has this verdict; a comparison changes its mind at most once on the way. */
    private static boolean agrees(Comparison comparison, Interval interval, boolean holds) {
        return Quantised.holds(comparison.operator(), interval.low(), comparison.limit()) == holds
                && Quantised.holds(comparison.operator(), interval.high(), comparison.limit()) == holds;
    }

    private static Optional<IntervalEnds> ends(MetricResult result) {
        return result.lowReading()
                .flatMap(low -> result.highReading().map(high -> new IntervalEnds(low.label(), high.label())));
    }

    private static Note insideInterval(MetricResult result) {
        IntervalEnds ends = ends(result).orElseThrow();
        return NoteCode.LIMIT_INSIDE_INTERVAL.note("the limit lies between the readings of the files: lowest '"
                + ends.low() + "', highest '" + ends.high() + "'");
    }

    private static Note undefined(String label, MetricResult.Undefined why) {
        return switch (why) {
            case NO_VOLUME -> NoteCode.NO_VOLUME.about(label, label + " has no volume");
            case STRUCTURE_TOO_SMALL ->
                NoteCode.STRUCTURE_TOO_SMALL.about(
                        label, label + " is smaller than the volume that the metric asks for");
            case OUTSIDE_GRID -> NoteCode.OUTSIDE_DOSE_GRID.about(label, label + " lies wholly outside the dose grid");
        };
    }
}
