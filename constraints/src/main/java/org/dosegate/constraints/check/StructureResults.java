package org.dosegate.constraints.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.match.StructureMatch;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.protocol.Expansion;
import org.dosegate.constraints.result.BuiltTarget;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.constraints.result.StructureResult.Match;

/**
 * Lists the structures with their DVHs and how they were found or built. Structures that have neither a ROI nor an expansion are not listed: the
 * run's warnings name them.
 */
final class StructureResults {
    private StructureResults() {}

    static List<StructureResult> of(
            Map<StructureExpr, EvaluatedStructure> structures,
            Map<String, StructureMatch> matches,
            BuiltTargets targets,
            TissueModels tissues,
            IndexFigures indices) {
        List<StructureResult> results = new ArrayList<>();
        structures.forEach((expr, structure) -> result(expr, structure, matches, targets)
                .map(result -> structure
                        .readings()
                        .map(readings -> result.withFigures(
                                tissues.figures(expr, readings.nominal()), indices.of(expr, readings.nominal())))
                        .orElse(result))
                .ifPresent(results::add));
        return results;
    }

    private static Optional<StructureResult> result(
            StructureExpr expr,
            EvaluatedStructure structure,
            Map<String, StructureMatch> matches,
            BuiltTargets targets) {
        if (!(expr instanceof StructureExpr.Named named)) {
            return Optional.of(derived(structure, structure.label(), Optional.empty()));
        }
        Optional<Expansion> built = targets.get(named.name());
        if (built.isPresent()) {
            return Optional.of(built(structure, built.get()));
        }
        StructureMatch match = matches.get(named.name());
        return match.found() ? Optional.of(named(match, structure)) : Optional.empty();
    }

    private static StructureResult built(EvaluatedStructure structure, Expansion expansion) {
        return derived(
                structure, expansion.expression(), Optional.of(new BuiltTarget(expansion.from(), expansion.margins())));
    }

    private static StructureResult named(StructureMatch match, EvaluatedStructure structure) {
        if (match.rois().size() > 1) {
            return derived(
                    structure,
                    "union of "
                            + String.join(
                                    " + ",
                                    match.rois().stream()
                                            .map(PlanStructure::roiName)
                                            .toList()),
                    Optional.empty());
        }
        PlanStructure roi = match.rois().get(0);
        return new StructureResult(
                structure.label(),
                Optional.of(roi.roiName()),
                OptionalInt.of(roi.roiNumber()),
                switch (match.status()) {
                    case EXACT -> Match.EXACT;
                    case MANUAL -> Match.MANUAL;
                    default -> Match.ALIAS;
                },
                Optional.empty(),
                Optional.empty(),
                structure.readings(),
                structure.notes(),
                Optional.empty(),
                Optional.empty());
    }

    private static StructureResult derived(
            EvaluatedStructure structure, String derivation, Optional<BuiltTarget> built) {
        return new StructureResult(
                structure.label(),
                Optional.empty(),
                OptionalInt.empty(),
                Match.DERIVED,
                Optional.of(derivation),
                built,
                structure.readings(),
                structure.notes(),
                Optional.empty(),
                Optional.empty());
    }
}
