package org.dosegate.constraints.goal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A goal as parsed: one comparison, or several of which all or any must hold. See {@link GoalParser} for the grammar.
 */
public sealed interface GoalExpression {

    /**
     * A metric against its limit.
     *
     * @param structure the structure that this comparison names itself ({@code Kidney_L: Mean[Gy] <= 23}); empty when it is the goal's
     * @param metric what is measured
     * @param operator how value and limit must relate
     * @param limit the limit in {@code metric.unit()}, at most 4 decimals
     */
    record Comparison(Optional<StructureExpr> structure, GoalMetric metric, Operator operator, BigDecimal limit)
            implements GoalExpression {
        /** Metric, operator and limit in their canonical spelling. */
        public String text() {
            return metric.text() + " " + operator.symbol() + " " + GoalMetric.plain(limit);
        }
    }

    /**
     * Every part must hold.
     *
     * @param parts at least one
     */
    record All(List<GoalExpression> parts) implements GoalExpression {}

    /**
     * At least one part must hold.
     *
     * @param parts at least one
     */
    record Any(List<GoalExpression> parts) implements GoalExpression {}

    /** The comparisons in it, in order of appearance. */
    default Stream<Comparison> comparisons() {
        if (this instanceof All all) {
            return all.parts().stream().flatMap(GoalExpression::comparisons);
        }
        if (this instanceof Any any) {
            return any.parts().stream().flatMap(GoalExpression::comparisons);
        }
        return Stream.of((Comparison) this);
    }
}
