package org.dosegate.constraints.protocol;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.result.ProtocolInfo;
import org.dosegate.engine.region.BooleanRegion.Operation;

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

    /**
     * The alpha/beta of a structure, Gy: a structure with margins has that of the structure, {@code A - B} that of A, {@code A + B} and {@code A & B}
     * the one that both have; empty where that leaves none.
     */
    public OptionalDouble alphaBetaGy(StructureExpr expr) {
        return value(of(expr, structure -> boxed(structure.alphaBetaGy())));
    }

    /** The gEUD parameter of a structure, by the same rules. */
    public OptionalDouble gEudA(StructureExpr expr) {
        return value(of(expr, structure -> boxed(structure.gEudA())));
    }

    /** The complication probability of a structure, by the same rules. */
    public Optional<TissueComplication> ntcp(StructureExpr expr) {
        return of(expr, ProtocolStructure::ntcp);
    }

    /** The tumour control probability of a structure, by the same rules. */
    public Optional<TumourModel> tcp(StructureExpr expr) {
        return of(expr, ProtocolStructure::tcp);
    }

    /** The isodose whose conformity with a structure is shown; that with a combination is not. */
    public Optional<ConformityIsodose> conformity(StructureExpr expr) {
        return expr instanceof StructureExpr.Named named
                ? structure(named.name()).flatMap(ProtocolStructure::conformity)
                : Optional.empty();
    }

    private static Optional<Double> boxed(OptionalDouble number) {
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private static OptionalDouble value(Optional<Double> number) {
        return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
    }

    private <T> Optional<T> of(StructureExpr expr, Function<ProtocolStructure, Optional<T>> property) {
        if (expr instanceof StructureExpr.Named named) {
            return structure(named.name()).flatMap(property);
        }
        if (expr instanceof StructureExpr.Grown grown) {
            return of(grown.base(), property);
        }
        StructureExpr.Combined combined = (StructureExpr.Combined) expr;
        Optional<T> left = of(combined.left(), property);
        boolean shared = combined.operation() == Operation.SUBTRACTION || left.equals(of(combined.right(), property));
        return shared ? left : Optional.empty();
    }

    /** How the target of this name grows out of another. */
    public Optional<Expansion> expansion(String name) {
        return expansions.stream().filter(e -> e.name().equals(name)).findFirst();
    }
}
