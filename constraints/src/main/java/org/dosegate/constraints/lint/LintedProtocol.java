package org.dosegate.constraints.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.goal.GoalExpression;
import org.dosegate.constraints.goal.GoalExpression.Comparison;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.lint.Finding.Rule;
import org.dosegate.constraints.protocol.Goal;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.ProtocolPlaces;

/**
 * A protocol as the rules see it.
 *
 * @param protocol the protocol
 * @param places where its parts stand
 * @param file what to call its file
 * @param demands what a plan must keep, in the file's order
 */
record LintedProtocol(Protocol protocol, ProtocolPlaces places, String file, List<Demand> demands) {

    /**
     * A comparison that every plan that passes keeps: a goal, or a part of an {@code all}. Parts of an {@code any} are none, since one may fail.
     *
     * @param index number of the goal, from 0
     * @param goal the goal
     * @param structure what the comparison concerns; empty for the whole plan
     * @param comparison the comparison
     * @param bound what it says of the DVH, where it is about one
     */
    record Demand(
            int index, Goal goal, Optional<StructureExpr> structure, Comparison comparison, Optional<DvhBound> bound) {

        /** Structure and comparison, as in {@code Liver: Mean[Gy] <= 24}. */
        String text() {
            return structure.map(s -> s.label() + ": ").orElse("") + comparison.text();
        }

        boolean sameStructure(Demand other) {
            return structure.isPresent() && structure.equals(other.structure);
        }
    }

    static LintedProtocol of(Protocol protocol, String file) {
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < protocol.goals().size(); i++) {
            Goal goal = protocol.goals().get(i);
            collect(protocol, i, goal, goal.expression(), demands);
        }
        return new LintedProtocol(protocol, ProtocolPlaces.of(protocol), file, List.copyOf(demands));
    }

    private static void collect(
            Protocol protocol, int index, Goal goal, GoalExpression expression, List<Demand> demands) {
        if (expression instanceof GoalExpression.All all) {
            all.parts().forEach(part -> collect(protocol, index, goal, part, demands));
        } else if (expression instanceof Comparison comparison) {
            demands.add(new Demand(
                    index,
                    goal,
                    comparison.structure().or(goal::structure),
                    comparison,
                    DvhBound.of(comparison, protocol.doseGy())));
        }
    }

    /** Dose per fraction, Gy. */
    double fractionGy() {
        return protocol.doseGy() / protocol.fractions();
    }

    /** A finding about a goal's expression. */
    Finding goal(Rule rule, Demand demand, String reason, String suggestion) {
        return at(rule, "/goals/" + demand.index() + "/goal", demand.goal().id(), reason, suggestion);
    }

    /** A finding about what a JSON pointer names. */
    Finding at(Rule rule, String pointer, String subject, String reason, String suggestion) {
        ProtocolPlaces.Place place = places.of(pointer);
        return new Finding(rule, file, place.line(), place.column(), subject, reason, suggestion);
    }
}
