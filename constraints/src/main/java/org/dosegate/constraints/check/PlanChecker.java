package org.dosegate.constraints.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.match.StructureMatch;
import org.dosegate.constraints.match.StructureMatcher;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.metric.DvhMetric;
import org.dosegate.engine.metric.DvhMetrics;
import org.dosegate.engine.metric.MetricResult;

/**
 * Checks a plan against a protocol.
 *
 * <ul>
 *   <li>Values are compared unrounded, both sides quantised to 1e-4 of the unit (rounded half to even from the exact binary value).
 *   <li>A goal whose verdict depends on dose outside the grid is NOT_EVALUABLE; so is one whose structure is missing, ambiguous or broken.
 *   <li>A limit inside the interval makes a goal borderline; the verdict stays that of the value.
 *   <li>{@code required: false} excuses a goal from being evaluated, not from failing: a goal that fails fails the run.
 *   <li>Doses in per cent are relative to the plan's prescription, which must be the protocol's. Limits are never rescaled.
 *   <li>The result does not depend on the number of threads.
 * </ul>
 */
public final class PlanChecker {
    private final DvhSource dvhs;
    private final BiFunction<DvhMetric, DvhReadings, MetricResult> metrics;

    PlanChecker(DvhSource dvhs, BiFunction<DvhMetric, DvhReadings, MetricResult> metrics) {
        this.dvhs = dvhs;
        this.metrics = metrics;
    }

    /**
     * Checks a plan.
     *
     * @throws PlanRefusedException when the prescription is missing, or is not the protocol's and this is not allowed
     * @throws org.dosegate.constraints.match.MatchingException when the user's mapping or absences do not fit
     */
    public static CheckResult check(PlanUnderCheck plan, Protocol protocol, CheckOptions options) {
        DvhCalculator calculator = new DvhCalculator(plan.dose(), options.dvhSettings());
        DvhCalculator nominalOnly = new DvhCalculator(
                plan.dose(), new DvhSettings(options.dvhSettings().betweenSlices(), false));
        DvhSource dvhs = (region, alternatives) -> (alternatives ? calculator : nominalOnly).compute(region);
        return new PlanChecker(dvhs, DvhMetrics::evaluate).run(plan, protocol, options);
    }

    CheckResult run(PlanUnderCheck plan, Protocol protocol, CheckOptions options) {
        Prescription prescription = PrescriptionCheck.require(plan);
        List<Note> mismatch = PrescriptionCheck.compare(prescription, protocol, options.allowPrescriptionMismatch());
        Map<String, StructureMatch> matches =
                StructureMatcher.match(plan.structures(), protocol, options.manualMap(), options.absent());
        Map<StructureExpr, EvaluatedStructure> structures =
                StructureEvaluation.evaluate(protocol, new StructureResolver(matches), dvhs);
        MetricReader reader = new MetricReader(prescription.doseGy(), metrics);
        GoalEvaluator evaluator = new GoalEvaluator(new KleeneEvaluator(new ComparisonEvaluator(structures, reader)));
        List<GoalResult> goals =
                protocol.goals().stream().map(evaluator::evaluate).toList();
        return new CheckResult(
                protocol.info(),
                prescription,
                options.dvhSettings(),
                StructureResults.of(structures, matches),
                goals,
                warnings(plan, mismatch, structures.keySet(), matches, goals),
                Summaries.of(goals, options.acceptBorderline()));
    }

    private static List<Note> warnings(
            PlanUnderCheck plan,
            List<Note> mismatch,
            Set<StructureExpr> used,
            Map<String, StructureMatch> matches,
            List<GoalResult> goals) {
        List<Note> warnings = new ArrayList<>(plan.warnings());
        warnings.addAll(mismatch);
        Set<String> names = new LinkedHashSet<>();
        used.forEach(expr -> names.addAll(expr.names()));
        for (String name : names) {
            StructureMatch match = matches.get(name);
            // What was found carries its notes in its own entry; what was not has no entry.
            if (!match.found()) {
                warnings.addAll(match.notes());
            }
        }
        if (Summaries.nothingEvaluated(goals)) {
            warnings.add(
                    NoteCode.NOTHING_EVALUATED.note("no required goal was evaluated: nothing speaks for this plan"));
        }
        return List.copyOf(warnings);
    }
}
