package org.dosegate.constraints.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.dosegate.constraints.goal.GoalExpression;
import org.dosegate.constraints.goal.GoalParser;
import org.dosegate.constraints.goal.GoalSyntaxException;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.protocol.ProtocolProblem.Code;
import org.dosegate.constraints.result.ProtocolInfo;
import org.dosegate.engine.biology.LymanNtcp;

/** Turns a file that the schema has accepted into a protocol, and parses its expressions. */
final class ProtocolReader {
    private static final Map<String, YamlTree> NONE = Map.of();

    private final String source;
    private final List<ProtocolProblem> problems = new ArrayList<>();

    private ProtocolReader(String source) {
        this.source = source;
    }

    /**
     * Reads a protocol.
     *
     * @throws ProtocolException with every problem that was found
     */
    static Protocol read(String text, String sha256, String source) {
        YamlTree tree = YamlFile.read(text, source);
        List<ProtocolProblem> schemaProblems = SchemaCheck.check(tree, source);
        if (!schemaProblems.isEmpty()) {
            throw new ProtocolException(schemaProblems);
        }
        return read(tree, text, sha256, source);
    }

    /**
     * Reads a protocol whose form is known to be that of the schema; names and expressions are checked all the same.
     *
     * @throws ProtocolException with every problem that was found
     */
    static Protocol readOfKnownForm(String text, String sha256, String source) {
        return read(YamlFile.read(text, source), text, sha256, source);
    }

    private static Protocol read(YamlTree tree, String text, String sha256, String source) {
        ProtocolReader reader = new ProtocolReader(source);
        Protocol protocol = reader.protocol(tree, sha256, text);
        // Names are checked only where all expressions could be read: one cause, one message.
        List<ProtocolProblem> found =
                reader.problems.isEmpty() ? new ProtocolRules(tree, source).check(protocol) : reader.problems;
        if (!found.isEmpty()) {
            throw new ProtocolException(found);
        }
        return protocol;
    }

    private Protocol protocol(YamlTree tree, String sha256, String text) {
        Map<String, YamlTree> root = fields(tree);
        Map<String, YamlTree> prescription = fields(root.get("prescription"));
        ProtocolInfo info = new ProtocolInfo(
                text(root, "id"), text(root, "version"), text(root, "title"), text(root, "citation"), sha256);
        return new Protocol(
                info,
                number(prescription, "doseGy"),
                (int) number(prescription, "fractions"),
                nameRule(root),
                each(root, "structures", this::structure),
                each(root, "targets", this::expansion),
                each(root, "goals", goal -> goal(goal, info.citation())),
                each(root, "advice", advice -> new Advice(text(advice, "id"), text(advice, "text"))),
                text);
    }

    private static NameRule nameRule(Map<String, YamlTree> root) {
        Map<String, YamlTree> names = root.containsKey("names") ? fields(root.get("names")) : NONE;
        return new NameRule(
                flag(names, "ignoreCase", false), flag(names, "separatorsAlike", false), names.containsKey("unicode"));
    }

    private ProtocolStructure structure(Map<String, YamlTree> structure) {
        List<String> aliases = structure.containsKey("aliases")
                ? ((YamlTree.Items) structure.get("aliases"))
                        .items().stream()
                                .map(alias -> ((YamlTree.Text) alias).value())
                                .toList()
                : List.of();
        return new ProtocolStructure(
                text(structure, "name"),
                aliases,
                flag(structure, "union", false),
                optionalText(structure, "fallback"),
                optionalNumber(structure, "alphaBetaGy"),
                optionalNumber(structure, "gEudA"),
                optional(structure, "ntcp", ProtocolReader::ntcp),
                optional(structure, "tcp", ProtocolReader::tcp),
                optional(structure, "conformity", ProtocolReader::conformity));
    }

    private static TissueComplication ntcp(Map<String, YamlTree> fields) {
        return new TissueComplication(
                new LymanNtcp(
                        number(fields, "n"),
                        number(fields, "m"),
                        number(fields, "td50Gy"),
                        number(fields, "alphaBetaGy"),
                        number(fields, "fractionGy")),
                text(fields, "citation"));
    }

    private static TumourModel tcp(Map<String, YamlTree> fields) {
        return new TumourModel(
                number(fields, "clonogensPerCc"), number(fields, "alphaPerGy"), text(fields, "citation"));
    }

    private static ConformityIsodose conformity(Map<String, YamlTree> fields) {
        return new ConformityIsodose(number(fields, "isodoseGy"), text(fields, "body"));
    }

    private static <T> Optional<T> optional(
            Map<String, YamlTree> fields, String key, Function<Map<String, YamlTree>, T> reader) {
        return fields.containsKey(key) ? Optional.of(reader.apply(fields(fields.get(key)))) : Optional.empty();
    }

    private Expansion expansion(Map<String, YamlTree> target) {
        Map<String, YamlTree> margins = fields(target.get("marginsMm"));
        return new Expansion(
                text(target, "name"),
                text(target, "from"),
                number(margins, "right"),
                number(margins, "left"),
                number(margins, "anterior"),
                number(margins, "posterior"),
                number(margins, "inferior"),
                number(margins, "superior"),
                optionalNumber(target, "warnMissingPercent"));
    }

    /** A goal; null where an expression is wrong, which then stands among the problems. */
    private Goal goal(Map<String, YamlTree> goal, String protocolCitation) {
        YamlTree.Text written = (YamlTree.Text) goal.get("goal");
        Optional<StructureExpr> structure = Optional.ofNullable((YamlTree.Text) goal.get("structure"))
                .flatMap(text -> parse(text, GoalParser::parseStructure));
        Optional<GoalExpression> expression = parse(written, GoalParser::parseGoal);
        Optional<Goal.Variation> variation = Optional.ofNullable((YamlTree.Text) goal.get("variation"))
                .flatMap(text ->
                        parse(text, GoalParser::parseGoal).map(parsed -> new Goal.Variation(text.value(), parsed)));
        return expression
                .map(parsed -> new Goal(
                        text(goal, "id"),
                        structure,
                        written.value(),
                        parsed,
                        variation,
                        goal.containsKey("priority")
                                ? OptionalInt.of((int) number(goal, "priority"))
                                : OptionalInt.empty(),
                        flag(goal, "required", true),
                        optionalText(goal, "citation").orElse(protocolCitation),
                        optionalText(goal, "reading")))
                .orElse(null);
    }

    private <T> Optional<T> parse(YamlTree.Text text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text.value()));
        } catch (GoalSyntaxException e) {
            // Where the text does not stand in the file character by character, only its beginning has a place there.
            int column = text.at().column() + (text.verbatim() ? e.column() - 1 : 0);
            String where = text.verbatim() ? "" : " (line " + e.line() + ", column " + e.column() + " of the text)";
            String message = "'" + text.value().strip() + "': " + e.problem() + where;
            problems.add(new ProtocolProblem(Code.EXPRESSION, source, text.at().line(), column, message));
            return Optional.empty();
        }
    }

    private static <T> List<T> each(Map<String, YamlTree> root, String key, Function<Map<String, YamlTree>, T> reader) {
        List<T> result = new ArrayList<>();
        if (root.get(key) instanceof YamlTree.Items items) {
            for (YamlTree item : items.items()) {
                T read = reader.apply(fields(item));
                if (read != null) {
                    result.add(read);
                }
            }
        }
        return result;
    }

    private static Map<String, YamlTree> fields(YamlTree tree) {
        return ((YamlTree.Fields) tree).fields();
    }

    private static String text(Map<String, YamlTree> fields, String key) {
        return ((YamlTree.Text) fields.get(key)).value();
    }

    private static Optional<String> optionalText(Map<String, YamlTree> fields, String key) {
        return Optional.ofNullable((YamlTree.Text) fields.get(key)).map(YamlTree.Text::value);
    }

    private static double number(Map<String, YamlTree> fields, String key) {
        return ((YamlTree.Decimal) fields.get(key)).value().doubleValue();
    }

    private static OptionalDouble optionalNumber(Map<String, YamlTree> fields, String key) {
        return fields.containsKey(key) ? OptionalDouble.of(number(fields, key)) : OptionalDouble.empty();
    }

    private static boolean flag(Map<String, YamlTree> fields, String key, boolean otherwise) {
        return fields.get(key) instanceof YamlTree.Flag flag ? flag.value() : otherwise;
    }
}
