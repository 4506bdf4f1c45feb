package org.dosegate.constraints.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dosegate.constraints.goal.GoalExpression;
import org.dosegate.constraints.goal.GoalExpression.Comparison;
import org.dosegate.constraints.goal.GoalMetric;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.protocol.ProtocolProblem.Code;

/** What a schema cannot say: every name is known, none has two meanings, and something is required. */
final class ProtocolRules {
    private final YamlTree tree;
    private final String source;
    private final List<ProtocolProblem> problems = new ArrayList<>();

    ProtocolRules(YamlTree tree, String source) {
        this.tree = tree;
        this.source = source;
    }

    List<ProtocolProblem> check(Protocol protocol) {
        checkStructures(protocol);
        checkExpansions(protocol);
        checkGoals(protocol);
        Set<String> advice = new HashSet<>();
        for (int i = 0; i < protocol.advice().size(); i++) {
            unique(advice, protocol.advice().get(i).id(), "/advice/" + i + "/id", "advice");
        }
        return problems;
    }

    private void checkStructures(Protocol protocol) {
        // Keyed by the form in which ROI names are compared: two owners of one form would claim the same ROI.
        Map<String, String> owners = new HashMap<>();
        List<ProtocolStructure> structures = protocol.structures();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < structures.size(); i++) {
            unique(names, structures.get(i).name(), "/structures/" + i + "/name", "structure");
            owners.putIfAbsent(
                    protocol.nameRule().normalise(structures.get(i).name()),
                    structures.get(i).name());
        }
        for (int i = 0; i < structures.size(); i++) {
            ProtocolStructure structure = structures.get(i);
            for (int k = 0; k < structure.aliases().size(); k++) {
                String alias = structure.aliases().get(k);
                String owner = owners.putIfAbsent(protocol.nameRule().normalise(alias), structure.name());
                if (owner != null && !owner.equals(structure.name())) {
                    problem(
                            Code.DUPLICATE_NAME,
                            "/structures/" + i + "/aliases/" + k,
                            "the alias '" + alias + "' of " + structure.name() + " also means " + owner);
                }
            }
            checkFallback(protocol, structure, "/structures/" + i + "/fallback");
            checkModels(protocol, structure, "/structures/" + i);
        }
    }

    private void checkModels(Protocol protocol, ProtocolStructure structure, String pointer) {
        structure.conformity().ifPresent(isodose -> known(protocol, isodose.body(), pointer + "/conformity/body"));
        if (structure.tcp().isPresent() && structure.alphaBetaGy().isEmpty()) {
            problem(
                    Code.NO_ALPHA_BETA,
                    pointer + "/tcp",
                    "a tumour control probability needs alpha/beta: add alphaBetaGy to the structure "
                            + structure.name());
        }
    }

    private void checkFallback(Protocol protocol, ProtocolStructure structure, String pointer) {
        if (structure.fallback().isEmpty()) {
            return;
        }
        Optional<ProtocolStructure> fallback =
                protocol.structure(structure.fallback().get());
        if (fallback.isEmpty()) {
            unknown(structure.fallback().get(), pointer);
        } else if (fallback.get().fallback().isPresent()) { // so has the structure itself, if it is its own fallback
            problem(Code.UNKNOWN_STRUCTURE, pointer, "a fallback must be another structure, without a fallback");
        }
    }

    private void checkExpansions(Protocol protocol) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < protocol.expansions().size(); i++) {
            Expansion expansion = protocol.expansions().get(i);
            unique(names, expansion.name(), "/targets/" + i + "/name", "target");
            known(protocol, expansion.name(), "/targets/" + i + "/name");
            known(protocol, expansion.from(), "/targets/" + i + "/from");
            if (growsOutOfItself(protocol, expansion.name())) {
                problem(
                        Code.CIRCULAR_TARGETS,
                        "/targets/" + i + "/from",
                        "'" + expansion.name() + "' grows out of itself: begin with a structure that is drawn");
            }
        }
    }

    private static boolean growsOutOfItself(Protocol protocol, String name) {
        Set<String> passed = new HashSet<>();
        Optional<String> at = Optional.of(name);
        while (at.isPresent() && passed.add(at.get())) {
            at = protocol.expansion(at.get()).map(Expansion::from);
        }
        return at.isPresent() && at.get().equals(name);
    }

    private void checkGoals(Protocol protocol) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < protocol.goals().size(); i++) {
            Goal goal = protocol.goals().get(i);
            String at = "/goals/" + i;
            unique(ids, goal.id(), at + "/id", "goal");
            goal.structure()
                    .ifPresent(
                            structure -> structure.names().forEach(name -> known(protocol, name, at + "/structure")));
            checkComparisons(protocol, goal, goal.expression(), at + "/goal");
            goal.variation()
                    .ifPresent(
                            variation -> checkComparisons(protocol, goal, variation.expression(), at + "/variation"));
        }
        if (protocol.goals().stream().noneMatch(Goal::required)) {
            problem(Code.NOTHING_REQUIRED, "/goals", "at least one goal must be required");
        }
    }

    private void checkComparisons(Protocol protocol, Goal goal, GoalExpression expression, String pointer) {
        expression.comparisons().forEach(comparison -> {
            comparison
                    .structure()
                    .map(StructureExpr::names)
                    .ifPresent(names -> names.forEach(name -> known(protocol, name, pointer)));
            Optional<StructureExpr> structure = comparison.structure().or(goal::structure);
            boolean eqd2 = comparison.metric() instanceof GoalMetric.InEqd2;
            if (eqd2
                    && structure
                            .filter(expr -> protocol.alphaBetaGy(expr).isEmpty())
                            .isPresent()) {
                problem(
                        Code.NO_ALPHA_BETA,
                        pointer,
                        "'" + comparison.text() + "' needs alpha/beta: add alphaBetaGy to the structure "
                                + structure.get().label()
                                + " (of 'A - B' to A; of 'A + B' and 'A & B' the same to both)");
            }
            if (lacksStructure(goal, comparison)) {
                problem(
                        Code.NO_STRUCTURE,
                        pointer,
                        "'" + comparison.text() + "' concerns no structure: add 'structure:' to the goal");
            }
        });
    }

    private static boolean lacksStructure(Goal goal, Comparison comparison) {
        return goal.structure().isEmpty()
                && comparison.structure().isEmpty()
                && !(comparison.metric() instanceof GoalMetric.GammaPassRate);
    }

    private void known(Protocol protocol, String name, String pointer) {
        if (protocol.structure(name).isEmpty()) {
            unknown(name, pointer);
        }
    }

    private void unknown(String name, String pointer) {
        problem(
                Code.UNKNOWN_STRUCTURE,
                pointer,
                "'" + name
                        + "' is not among the structures: list it there (a hyphen is a minus: quote a name that has one)");
    }

    private void unique(Set<String> seen, String name, String pointer, String what) {
        if (!seen.add(name)) {
            problem(Code.DUPLICATE_NAME, pointer, "another " + what + " is called '" + name + "'");
        }
    }

    private void problem(Code code, String pointer, String message) {
        YamlLocation at = YamlPointer.value(tree, pointer);
        problems.add(new ProtocolProblem(code, source, at.line(), at.column(), message));
    }
}
