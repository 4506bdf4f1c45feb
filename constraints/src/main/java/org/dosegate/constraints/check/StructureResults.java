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
            BuiltTargets targets) {
        List<StructureResult> results = new ArrayList<>();
        structures.forEach((expr, structure) -> {
            if (expr instanceof StructureExpr.Named named) {
                StructureMatch match = matches.get(named.name());
                Optional<Expansion> built = targets.get(named.name());
                if (built.isPresent()) {
                    results.add(built(structure, built.get()));
                } else if (match.found()) {
                    results.add(named(match, structure));
                }
            } else {
                results.add(derived(structure, structure.label(), Optional.empty()));
            }
        });
        return results;
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
                structure.notes());
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
                structure.notes());
    }
}
