package org.dosegate.constraints.goal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dosegate.engine.region.BooleanRegion.Operation;
import org.dosegate.engine.region.Margins;

/**
 * Reads goals and structure expressions by recursive descent.
 *
 * <pre>{@code
 * goal       := condition
 * condition  := ('all' | 'any') '(' part (',' part)* ')' | comparison
 * part       := condition | structure ':' comparison
 * comparison := metric ('<' | '<=' | '>' | '>=') number
 * metric     := ('V' | 'CV') number dose '[' ('cc' | '%') ']'
 *             | ('D' | 'DC') number ('cc' | '%') '[' dose ']'
 *             | ('Min' | 'Mean' | 'Median' | 'Max') '[' dose ']'
 *             | 'gEUD(' signed ')[' dose ']'
 *             | 'Volume[cc]' | 'Volume[%{' letter+ '}]'
 *             | 'GPR(' number '%,' number 'mm,' number '%)[%]'
 * dose       := 'Gy' | 'cGy' | 'GyEQD2' | '%'
 * structure  := term (('+' | '-') term)*
 * term       := factor ('&' factor)*
 * factor     := (name | '(' structure ')') ('^' margin)*
 * margin     := signed 'mm' | '(' signed (',' signed){5} ')' 'mm'      right, left, anterior, posterior, inferior, superior
 * signed     := '-'? number
 * name       := letter (letter | digit | '_' | '.' | '^' | '~' | '!')* | '"' any but '"' '"'
 * }</pre>
 *
 * <p>A comparison without a structure of its own concerns the goal's structure. The limit has the unit in brackets. Blanks are free between
 * the parts, not inside a metric. {@code all} and {@code any} follow Kleene's logic: a part that cannot be evaluated decides nothing, and the
 * whole is not evaluable unless the other parts decide it. Letters are those of every script.
 * A name may hold '^', so a margin's '^' has a blank in front; a name that looks like one with a margin needs quotes.
 */
public final class GoalParser {
    /** Values are compared at 1e-4 of the unit; a finer limit could not be honoured. */
    private static final int MOST_DECIMALS = 4;

    /** A name that could be meant as a structure with a margin. */
    private static final Pattern WITH_MARGIN = Pattern.compile(".*\\^([0-9.]+(mm)?)?");

    private static final int DEEPEST = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Cursor in;

    private GoalParser(String text) {
        this.in = new Cursor(text);
    }

    /**
     * Reads a goal.
     *
     * @throws GoalSyntaxException with line and column
     */
    public static GoalExpression parseGoal(String text) {
        GoalParser parser = new GoalParser(text);
        GoalExpression goal = parser.condition(0);
        parser.end("a goal ends after its limit; the limit has the unit in brackets");
        return goal;
    }

    /**
     * Reads a structure expression.
     *
     * @throws GoalSyntaxException with line and column
     */
    public static StructureExpr parseStructure(String text) {
        GoalParser parser = new GoalParser(text);
        StructureExpr structure = parser.structure(0);
        parser.end("expected '+', '-', '&', '^' or the end; a name with blanks or signs needs double quotes");
        return structure;
    }

    /** Whether a name can stand in an expression without quotes. */
    static boolean isPlainName(String name) {
        return !name.isEmpty()
                && Character.isLetter(name.codePointAt(0))
                && name.codePoints().allMatch(GoalParser::isNamePart)
                && !WITH_MARGIN.matcher(name).matches();
    }

    private GoalExpression condition(int depth) {
        in.skipBlanks();
        int start = in.position();
        String word = in.letters();
        in.skipBlanks();
        boolean group = ("all".equals(word) || "any".equals(word)) && in.take("(");
        if (!group) {
            in.moveTo(start);
            return comparison(Optional.empty());
        }
        if (depth >= DEEPEST) {
            throw in.failAt(start, "nested too deeply");
        }
        List<GoalExpression> parts = new ArrayList<>();
        do {
            parts.add(part(depth + 1));
            in.skipBlanks();
        } while (in.take(","));
        in.expect(")", "or ',' in " + word + "(...)");
        return "all".equals(word)
                ? new GoalExpression.All(List.copyOf(parts))
                : new GoalExpression.Any(List.copyOf(parts));
    }

    private GoalExpression part(int depth) {
        if (!qualified()) {
            return condition(depth);
        }
        StructureExpr structure = structure(0);
        in.skipBlanks();
        in.expect(":", "between structure and metric");
        return comparison(Optional.of(structure));
    }

    /** Whether a structure stands before the metric: a colon comes before any bracket (quoted text aside). */
    private boolean qualified() {
        int start = in.position();
        boolean quoted = false;
        boolean colon = false;
        while (!in.atEnd()) {
            int c = in.next();
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ':' || c == '[')) {
                colon = c == ':';
                break;
            }
        }
        // any( and all( open a group of their own, whose first colon is not ours.
        in.moveTo(start);
        in.skipBlanks();
        String word = in.letters();
        in.skipBlanks();
        boolean group = ("all".equals(word) || "any".equals(word)) && in.peek() == '(';
        in.moveTo(start);
        return colon && !group;
    }

    private GoalExpression comparison(Optional<StructureExpr> structure) {
        in.skipBlanks();
        MetricParser.Parsed parsed = new MetricParser(in).parse();
        in.skipBlanks();
        Operator operator = operator();
        in.skipBlanks();
        int start = in.position();
        BigDecimal limit = in.number("the limit").movePointLeft(parsed.limitPointShift());
        if (limit.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw in.failAt(
                    start, "a limit has at most " + MOST_DECIMALS + " decimals of Gy, cc or %: values are compared so");
        }
        if (isShareOfVolumeOrPoints(parsed.metric()) && limit.compareTo(HUNDRED) > 0) {
            throw in.failAt(start, "a share cannot exceed 100 %");
        }
        return new GoalExpression.Comparison(structure, parsed.metric(), operator, limit);
    }

    private static boolean isShareOfVolumeOrPoints(GoalMetric metric) {
        GoalMetric physical = metric instanceof GoalMetric.InEqd2 eqd2 ? eqd2.metric() : metric;
        return (physical instanceof GoalMetric.VolumeAtDose && metric.unit() == ValueUnit.PERCENT)
                || metric instanceof GoalMetric.GammaPassRate;
    }

    private Operator operator() {
        // The longer ones first, so that <= is not read as < and a stray =.
        if (in.take("<=")) {
            return Operator.AT_MOST;
        }
        if (in.take(">=")) {
            return Operator.AT_LEAST;
        }
        if (in.take("<")) {
            return Operator.LESS;
        }
        if (in.take(">")) {
            return Operator.GREATER;
        }
        throw in.fail("expected <, <=, > or >=" + in.found());
    }

    private StructureExpr structure(int depth) {
        StructureExpr left = term(depth);
        while (true) {
            in.skipBlanks();
            Operation operation;
            if (in.take("+")) {
                operation = Operation.UNION;
            } else if (in.take("-")) {
                operation = Operation.SUBTRACTION;
            } else {
                return left;
            }
            left = new StructureExpr.Combined(operation, left, term(depth));
        }
    }

    private StructureExpr term(int depth) {
        StructureExpr left = factor(depth);
        in.skipBlanks();
        while (in.take("&")) {
            left = new StructureExpr.Combined(Operation.INTERSECTION, left, factor(depth));
            in.skipBlanks();
        }
        return left;
    }

    private StructureExpr factor(int depth) {
        StructureExpr grown = primary(depth);
        in.skipBlanks();
        while (in.take("^")) {
            grown = new StructureExpr.Grown(grown, margins());
            in.skipBlanks();
        }
        return grown;
    }

    private StructureExpr primary(int depth) {
        in.skipBlanks();
        int start = in.position();
        if (in.take("(")) {
            if (depth >= DEEPEST) {
                throw in.failAt(start, "nested too deeply");
            }
            StructureExpr inner = structure(depth + 1);
            in.skipBlanks();
            in.expect(")", "to close the parenthesis");
            return inner;
        }
        return new StructureExpr.Named(in.take("\"") ? quotedName(start) : plainName());
    }

    private Margins margins() {
        in.skipBlanks();
        Margins margins;
        if (in.take("(")) {
            double[] six = new double[6];
            for (int k = 0; k < 6; k++) {
                if (k > 0) {
                    in.skipBlanks();
                    in.expect(",", "between the six margins: right, left, anterior, posterior, inferior, superior");
                }
                six[k] = marginMm();
            }
            in.skipBlanks();
            in.expect(")", "after the six margins");
            margins = new Margins(six[0], six[1], six[2], six[3], six[4], six[5]);
        } else {
            margins = Margins.uniform(marginMm());
        }
        in.skipBlanks();
        in.expect("mm", "after the margin");
        if (!in.atEnd() && isNamePart(in.peek())) {
            throw in.fail("expected the margin to end after mm" + in.found());
        }
        return margins;
    }

    private double marginMm() {
        in.skipBlanks();
        int start = in.position();
        boolean shrinks = in.take("-");
        double mm = in.number("the margin in mm").doubleValue();
        if (mm > Margins.LARGEST_MM) {
            throw in.failAt(start, "a margin is at most " + (int) Margins.LARGEST_MM + " mm");
        }
        return shrinks ? 0 - mm : mm; // and not -0
    }

    private String quotedName(int start) {
        int first = in.position();
        while (in.peek() != '"') {
            if (in.atEnd()) {
                throw in.failAt(start, "the quoted name has no closing quote");
            }
            in.next();
        }
        String name = in.since(first);
        in.expect("\"", "after the name");
        if (name.isBlank()) {
            throw in.failAt(start, "the quoted name is empty");
        }
        return name;
    }

    private String plainName() {
        int start = in.position();
        if (in.atEnd() || !Character.isLetter(in.peek())) {
            throw in.fail("expected the name of a structure" + in.found());
        }
        while (!in.atEnd() && isNamePart(in.peek())) {
            in.next();
        }
        String name = in.since(start);
        if (WITH_MARGIN.matcher(name).matches()) {
            throw in.failAt(
                    start,
                    "is '" + name + "' a name or a structure with a margin? Put the name in double quotes, or a blank"
                            + " before '^'");
        }
        return name;
    }

    private static boolean isNamePart(int c) {
        return Character.isLetterOrDigit(c) || (c < 128 && "_.^~!".indexOf(c) >= 0);
    }

    private void end(String rule) {
        in.skipBlanks();
        if (!in.atEnd()) {
            throw in.fail(rule + in.found());
        }
    }
}
