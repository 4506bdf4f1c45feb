package org.dosegate.constraints.protocol;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dosegate.constraints.goal.GoalExpression;
import org.dosegate.constraints.goal.GoalExpression.Comparison;
import org.dosegate.constraints.goal.StructureExpr;

/**
 * One goal of a protocol.
 *
 * @param id stable id, unique in the protocol
 * @param structure the structure of the comparisons that name none; empty where none needs it
 * @param text the goal as written, such as {@code V45Gy[%] < 25}
 * @param expression the goal as parsed
 * @param variation what is still acceptable when the goal is broken; a goal that only keeps its variation fails
 * @param priority rank among the goals, 1 first; never part of a verdict
 * @param required whether the run is incomplete when the goal cannot be evaluated; a goal that fails fails the run in either case
 * @param citation source of the goal
 * @param reading how the source's words were read, where they leave room
 */
public record Goal(
        String id,
        Optional<StructureExpr> structure,
        String text,
        GoalExpression expression,
        Optional<Variation> variation,
        OptionalInt priority,
        boolean required,
        String citation,
        Optional<String> reading) {

    /** The comparisons of the goal, then those of its variation. */
    public Stream<Comparison> comparisons() {
        return Stream.concat(
                expression.comparisons(),
                variation.stream().flatMap(tier -> tier.expression().comparisons()));
    }

    /**
     * A less strict form of a goal.
     *
     * @param text as written, such as {@code V45Gy[%] < 30}
     * @param expression as parsed
     */
    public record Variation(String text, GoalExpression expression) {}
}
