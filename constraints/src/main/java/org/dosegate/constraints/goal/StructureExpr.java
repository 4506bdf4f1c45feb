package org.dosegate.constraints.goal;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.dosegate.engine.region.BooleanRegion.Operation;
import org.dosegate.engine.region.Margins;

/**
 * A structure by its name in the protocol, or a combination of structures: {@code Liver - GTV}, {@code A + B} (union),
 * {@code A & B} (intersection, which binds tighter), {@code PTV ^ 5mm} (with a margin, which binds tightest), parentheses.
 */
public sealed interface StructureExpr {

    /**
     * One structure.
     *
     * @param name name in the protocol, without quotes
     */
    record Named(String name) implements StructureExpr {}

    /**
     * Two structures combined.
     *
     * @param operation how
     * @param left the first
     * @param right the second
     */
    record Combined(Operation operation, StructureExpr left, StructureExpr right) implements StructureExpr {}

    /**
     * A structure with margins, as {@link org.dosegate.engine.region.MarginRegion} means them.
     *
     * @param base what is grown or shrunk
     * @param margins by how much
     */
    record Grown(StructureExpr base, Margins margins) implements StructureExpr {}

    /** The names that occur, each once, in order of appearance. */
    default List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        collect(this, names);
        return List.copyOf(names);
    }

    /** How outputs name it: a single structure by its bare name, anything else by its expression. */
    default String label() {
        return this instanceof Named named ? named.name() : text(this);
    }

    private static void collect(StructureExpr expr, Set<String> into) {
        if (expr instanceof Named named) {
            into.add(named.name());
        } else if (expr instanceof Combined combined) {
            collect(combined.left(), into);
            collect(combined.right(), into);
        } else {
            collect(((Grown) expr).base(), into);
        }
    }

    private static String text(StructureExpr expr) {
        if (expr instanceof Combined combined) {
            Operation operation = combined.operation();
            boolean and = operation == Operation.INTERSECTION;
            String left = text(combined.left());
            String right = text(combined.right());
            boolean wrapLeft = and && isSumOrDifference(combined.left());
            boolean wrapRight = isSumOrDifference(combined.right()) || (and && combined.right() instanceof Combined);
            return (wrapLeft ? "(" + left + ")" : left) + " " + symbol(operation) + " "
                    + (wrapRight ? "(" + right + ")" : right);
        }
        if (expr instanceof Grown grown) {
            String base = text(grown.base());
            return (grown.base() instanceof Combined ? "(" + base + ")" : base) + " ^ " + text(grown.margins());
        }
        String name = ((Named) expr).name();
        return GoalParser.isPlainName(name) ? name : "\"" + name + "\"";
    }

    private static String text(Margins m) {
        List<String> six = DoubleStream.of(
                        m.rightMm(), m.leftMm(), m.anteriorMm(), m.posteriorMm(), m.inferiorMm(), m.superiorMm())
                .mapToObj(mm -> BigDecimal.valueOf(mm).stripTrailingZeros().toPlainString())
                .toList();
        boolean even = six.stream().distinct().count() == 1;
        return (even ? six.get(0) : "(" + String.join(",", six) + ")") + "mm";
    }

    private static boolean isSumOrDifference(StructureExpr expr) {
        return expr instanceof Combined combined && combined.operation() != Operation.INTERSECTION;
    }

    private static String symbol(Operation operation) {
        return switch (operation) {
            case UNION -> "+";
            case INTERSECTION -> "&";
            case SUBTRACTION -> "-";
        };
    }
}
