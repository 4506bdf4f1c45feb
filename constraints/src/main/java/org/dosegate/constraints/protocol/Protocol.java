package org.dosegate.constraints.protocol;

import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.result.ProtocolInfo;

/**
 * A protocol as data. Immutable; only {@link Protocols} makes one, after every check.
 *
 * @param info id, version, title, citation and SHA-256
 * @param doseGy prescribed total dose, Gy
 * @param fractions number of fractions
 * @param nameRule in which ways a ROI name may differ from an alias
 * @param structures the structures, in the file's order
 * @param expansions how targets grow out of each other
 * @param goals the goals, in the file's order; at least one is required
 * @param advice recommendations outside the verdict
 * @param text the file itself
 */
public record Protocol(
        ProtocolInfo info,
        double doseGy,
        int fractions,
        NameRule nameRule,
        List<ProtocolStructure> structures,
        List<Expansion> expansions,
        List<Goal> goals,
        List<Advice> advice,
        String text) {
    /** A protocol with its own copies of the lists. */
    public Protocol {
        structures = List.copyOf(structures);
        expansions = List.copyOf(expansions);
        goals = List.copyOf(goals);
        advice = List.copyOf(advice);
    }

    /** The structure of this name. */
    public Optional<ProtocolStructure> structure(String name) {
        return structures.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /** How the target of this name grows out of another. */
    public Optional<Expansion> expansion(String name) {
        return expansions.stream().filter(e -> e.name().equals(name)).findFirst();
    }
}
