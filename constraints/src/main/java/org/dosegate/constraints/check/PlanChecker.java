package org.dosegate.constraints.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiFunction;
import org.dosegate.constraints.compare.StoredDvhCheck;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.match.StructureMatch;
import org.dosegate.constraints.match.StructureMatcher;
import org.dosegate.constraints.plan.Doubt;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.NoteCode;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.engine.audit.TargetAuditor;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.metric.DvhMetric;
import org.dosegate.engine.metric.DvhMetrics;
import org.dosegate.engine.metric.MetricResult;
import org.dosegate.engine.region.Region;

/**
 * Checks a plan against a protocol.
 *
 * <ul>
 *   <li>Values are compared unrounded, both sides quantised to 1e-4 of the unit (rounded half to even from the exact binary value).
 *   <li>A goal whose verdict depends on dose outside the grid is NOT_EVALUABLE; so is one whose structure is missing, ambiguous or broken.
 *   <li>A limit inside the interval makes a goal borderline, and so does a {@link Doubt}; the verdict stays that of the value.
 *   <li>{@code required: false} excuses a goal from being evaluated, not from failing: a goal that fails fails the run.
 *   <li>Doses in per cent are relative to the plan's prescription, which must be the protocol's. Limits are never rescaled.
 *   <li>Where the dose includes that of an earlier treatment, goals that ask for dose are NOT_EVALUABLE; so are goals in EQD2 where it is a sum over several fractionations.
 *   <li>Goals in EQD2 take the plan's number of fractions and the protocol's alpha/beta of the structure.
 *   <li>A target that the plan lacks is built by the protocol's expansion, and said to be. A drawn one is compared with it; no verdict depends on that.
 *   <li>The result does not depend on the number of threads.
 * </ul>
 */
public final class PlanChecker {
    /** Stored DVHs that differ by more than this share of the volume are warned of, %. */
    private static final double STORED_DVH_DIFFERENCE_PERCENT = 5;

    private final DvhSource dvhs;
    private final AuditSource audits;
    private final BiFunction<DvhMetric, DvhReadings, MetricResult> metrics;

    PlanChecker(DvhSource dvhs, AuditSource audits, BiFunction<DvhMetric, DvhReadings, MetricResult> metrics) {
        this.dvhs = dvhs;
        this.audits = audits;
        this.metrics = metrics;
    }

    /**
     * Checks a plan.
     *
     * @throws PlanRefusedException when the prescription is missing, or is not the protocol's and this is not allowed
     * @throws org.dosegate.constraints.match.MatchingException when the user's mapping or absences do not fit
     */
    public static CheckResult check(PlanUnderCheck plan, Protocol protocol, CheckOptions options) {
        AuditSource audits = (drawn, base, margins, organs) ->
                TargetAuditor.audit(drawn, base, margins, options.betweenSlices(), organs);
        return new PlanChecker(new PlanDvhs(plan, options.dvhSettings()), audits, DvhMetrics::evaluate)
                .run(plan, protocol, options);
    }

    CheckResult run(PlanUnderCheck plan, Protocol protocol, CheckOptions options) {
        Prescription prescription = PrescriptionCheck.require(plan);
        List<Note> quantities = Quantities.check(protocol, options.quantitiesCc());
        List<Note> mismatch = PrescriptionCheck.compare(prescription, protocol, options.allowPrescriptionMismatch());
        Map<String, StructureMatch> matches =
                StructureMatcher.match(plan.structures(), protocol, options.manualMap(), options.absent());
        BuiltTargets targets = BuiltTargets.of(protocol, matches);
        // Begun first, so that it runs beside the DVHs where there is a second core.
        ForkJoinTask<TargetAudits> auditing = ForkJoinPool.commonPool()
                .submit(() -> TargetAudits.compute(protocol, plan.structures(), matches, targets, audits));
        StructureResolver resolver = new StructureResolver(matches, targets);
        Map<StructureExpr, EvaluatedStructure> structures = StructureEvaluation.evaluate(
                protocol, resolver, dvhs, plan.dose().voxelCc());
        ComposedDose composed = new ComposedDose(plan.composition());
        OptionalInt fractions = composed.fractions(prescription);
        TissueModels tissues = new TissueModels(protocol, fractions);
        MetricReader reader = new MetricReader(prescription.doseGy(), tissues, options.quantitiesCc(), metrics);
        GammaGoals gamma = GammaGoals.of(plan, protocol, solids(structures, resolver), options.betweenSlices());
        List<Note> doubts = plan.warnings().stream().filter(Doubt::in).toList();
        GoalEvaluator evaluator = new GoalEvaluator(
                new KleeneEvaluator(new ComparisonEvaluator(structures, reader, gamma, composed, doubts)));
        List<GoalResult> goals =
                protocol.goals().stream().map(evaluator::evaluate).toList();
        TargetAudits audited = auditing.join();
        List<StructureResult> found =
                StructureResults.of(structures, matches, targets, tissues, indices(protocol, fractions, structures));
        StoredDvhCheck stored = StoredDvhCheck.of(plan, found);
        List<Note> beside = new ArrayList<>(audited.warnings());
        beside.addAll(stored.notes());
        beside.addAll(stored.differing(STORED_DVH_DIFFERENCE_PERCENT));
        return new CheckResult(
                protocol.info(),
                prescription,
                options.dvhSettings(),
                found,
                goals,
                audited.targets(),
                warnings(plan, mismatch, quantities, notFound(structures.keySet(), matches, targets), beside, goals),
                Summaries.of(goals, options.acceptBorderline()),
                gamma.results(),
                stored.structures(),
                plan.composition());
    }

    private static IndexFigures indices(
            Protocol protocol, OptionalInt fractions, Map<StructureExpr, EvaluatedStructure> structures) {
        return new IndexFigures(
                protocol,
                fractions,
                name -> Optional.ofNullable(structures.get(new StructureExpr.Named(name)))
                        .flatMap(EvaluatedStructure::readings)
                        .map(DvhReadings::nominal));
    }

    /** The solids of the structures that have one, by the names that outputs use. */
    private static Map<String, Region> solids(
            Map<StructureExpr, EvaluatedStructure> structures, StructureResolver resolver) {
        Map<String, Region> solids = new LinkedHashMap<>();
        structures.forEach((expr, structure) ->
                resolver.resolve(expr).region().ifPresent(region -> solids.put(structure.label(), region)));
        return solids;
    }

    private static List<Note> warnings(
            PlanUnderCheck plan,
            List<Note> mismatch,
            List<Note> quantities,
            List<Note> notFound,
            List<Note> audits,
            List<GoalResult> goals) {
        List<Note> warnings = new ArrayList<>(plan.warnings());
        warnings.addAll(mismatch);
        warnings.addAll(quantities);
        warnings.addAll(notFound);
        warnings.addAll(audits);
        if (Summaries.nothingEvaluated(goals)) {
            warnings.add(
                    NoteCode.NOTHING_EVALUATED.note("no required goal was evaluated: nothing speaks for this plan"));
        }
        return List.copyOf(warnings);
    }

    /** Notes of the structures that the goals need and that were neither found nor built: the others carry theirs in their own entries. */
    private static List<Note> notFound(
            Set<StructureExpr> used, Map<String, StructureMatch> matches, BuiltTargets targets) {
        Set<String> names = new LinkedHashSet<>();
        used.forEach(expr -> names.addAll(expr.names()));
        List<Note> notes = new ArrayList<>();
        for (String name : names) {
            if (!matches.get(name).found() && targets.get(name).isEmpty()) {
                notes.addAll(matches.get(name).notes());
                notes.addAll(targets.notes(name));
            }
        }
        return notes;
    }
}
