package org.dosegate.constraints.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.match.StructureMatch;
import org.dosegate.constraints.plan.PlanStructure;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.constraints.result.StructureResult.Match;

/** Lists the structures with their DVHs and how they were found. Structures without a ROI are not listed: the run's warnings name them. */
final class StructureResults {
    private StructureResults() {}

    static List<StructureResult> of(
            Map<StructureExpr, EvaluatedStructure> structures, Map<String, StructureMatch> matches) {
        List<StructureResult> results = new ArrayList<>();
        structures.forEach((expr, structure) -> {
            if (expr instanceof StructureExpr.Named named) {
                StructureMatch match = matches.get(named.name());
                if (match.found()) {
                    results.add(named(match, structure));
                }
            } else {
                results.add(derived(structure, structure.label()));
            }
        });
        return results;
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
                                            .toList()));
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
                structure.readings(),
                structure.notes());
    }

    private static StructureResult derived(EvaluatedStructure structure, String derivation) {
        return new StructureResult(
                structure.label(),
                Optional.empty(),
                OptionalInt.empty(),
                Match.DERIVED,
                Optional.of(derivation),
                structure.readings(),
                structure.notes());
    }
}
