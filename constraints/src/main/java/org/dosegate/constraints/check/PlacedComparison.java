package org.dosegate.constraints.check;

import java.util.Optional;
import org.dosegate.constraints.goal.GoalExpression.Comparison;
import org.dosegate.constraints.goal.StructureExpr;

/**
 * A comparison and the structure that it concerns: its own, else the goal's.
 *
 * @param structure the structure; empty for a metric of the whole plan
 * @param comparison the comparison
 */
record PlacedComparison(Optional<StructureExpr> structure, Comparison comparison) {
    static PlacedComparison of(Optional<StructureExpr> goalStructure, Comparison comparison) {
        return new PlacedComparison(comparison.structure().or(() -> goalStructure), comparison);
    }
}
