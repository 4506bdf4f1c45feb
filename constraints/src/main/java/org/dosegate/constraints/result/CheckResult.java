package org.dosegate.constraints.result;

import java.util.List;
import java.util.Optional;
import org.dosegate.engine.dvh.DvhSettings;

/**
 * Everything that a check found; every output is written from this one object.
 *
 * @param protocol the protocol
 * @param prescription the prescription
 * @param settings how the DVHs were computed
 * @param structures the structures that the goals use and that have a ROI, in the protocol's order, then those derived from them; the warnings
 *     name those without a ROI
 * @param goals the goals, in the protocol's order
 * @param targetAudits the drawn targets beside the protocol's expansions, in the protocol's order
 * @param warnings what must be known about the run
 * @param summary counts and overall verdict
 * @param gamma the plan's dose beside a second one, for each criterion of the goals in their order; none without a second dose
 * @param storedDvhComparison the structures' DVHs beside those that the planning system stored; no verdict depends on them
 * @param doseComposition what the dose was made of; empty where it is a plan's own
 */
public record CheckResult(
        ProtocolInfo protocol,
        Prescription prescription,
        DvhSettings settings,
        List<StructureResult> structures,
        List<GoalResult> goals,
        List<AuditedTarget> targetAudits,
        List<Note> warnings,
        Summary summary,
        List<GammaResult> gamma,
        List<ComparedStructure> storedDvhComparison,
        Optional<DoseComposition> doseComposition) {

    /**
     * Counts and overall verdict.
     *
     * @param verdict overall verdict
     * @param passed goals that passed, borderline ones included
     * @param failed goals that failed
     * @param notEvaluable goals that could not be evaluated
     * @param borderline goals whose limit lies inside their interval
     * @param exitCode exit code of a process that ends with this result
     */
    public record Summary(
            OverallVerdict verdict, int passed, int failed, int notEvaluable, int borderline, int exitCode) {}
}
