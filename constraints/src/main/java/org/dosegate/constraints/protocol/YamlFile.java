package org.dosegate.constraints.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.constraints.protocol.ProtocolProblem.Code;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML of the plain kind into a tree with places: no tags, no aliases, no key twice. */
final class YamlFile {
    private static final int LONGEST_NUMBER = 24;

    private final String source;
    private final List<ProtocolProblem> problems = new ArrayList<>();

    private YamlFile(String source) {
        this.source = source;
    }

    /**
     * Reads one document.
     *
     * @throws ProtocolException with codes SYNTAX, NOT_PLAIN, DUPLICATE_KEY, SCHEMA
     */
    static YamlTree read(String text, String source) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(Protocols.MOST_BYTES)
                .build();
        YamlFile file = new YamlFile(source);
        try {
            YamlGuard.check(settings, text, source);
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                file.problem(Code.SYNTAX, YamlLocation.START, "the file is empty");
            }
            YamlTree tree = root.map(file::tree).orElse(null);
            if (!file.problems.isEmpty()) {
                throw new ProtocolException(file.problems);
            }
            return tree;
        } catch (MarkedYamlEngineException e) {
            YamlLocation at =
                    e.getProblemMark().map((Mark m) -> YamlLocation.of(m)).orElse(YamlLocation.START);
            throw new ProtocolException(file.syntax(at, oneLine(e.getProblem())), e);
        } catch (YamlEngineException e) {
            throw new ProtocolException(file.syntax(YamlLocation.START, oneLine(e.getMessage())), e);
        }
    }

    private ProtocolProblem syntax(YamlLocation at, String message) {
        return new ProtocolProblem(Code.SYNTAX, source, at.line(), at.column(), "not valid YAML: " + message);
    }

    private static String oneLine(String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }

    private YamlTree tree(Node node) {
        YamlLocation at =
                node.getStartMark().map((Mark m) -> YamlLocation.of(m)).orElse(YamlLocation.START);
        if (node instanceof MappingNode mapping) {
            return fields(at, mapping);
        }
        if (node instanceof SequenceNode sequence) {
            return new YamlTree.Items(
                    at, sequence.getValue().stream().map(this::tree).toList());
        }
        return scalar(at, (ScalarNode) node);
    }

    private YamlTree fields(YamlLocation at, MappingNode mapping) {
        Map<String, YamlTree> fields = new LinkedHashMap<>();
        Map<String, YamlLocation> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlTree key = tree(tuple.getKeyNode());
            YamlTree value = tree(tuple.getValueNode());
            if (!(key instanceof YamlTree.Text name)) {
                problem(Code.SCHEMA, key.at(), "a key must be text");
            } else if (fields.putIfAbsent(name.value(), value) != null) {
                problem(Code.DUPLICATE_KEY, key.at(), "the key '" + name.value() + "' occurs twice");
            } else {
                keys.put(name.value(), key.at());
            }
        }
        return new YamlTree.Fields(at, fields, keys);
    }

    private YamlTree scalar(YamlLocation at, ScalarNode node) {
        String value = node.getValue();
        Tag tag = node.getTag();
        if (Tag.NULL.equals(tag)) {
            return new YamlTree.Nothing(at);
        }
        if (Tag.BOOL.equals(tag)) {
            return new YamlTree.Flag(at, Boolean.parseBoolean(value));
        }
        if (Tag.INT.equals(tag) || Tag.FLOAT.equals(tag)) {
            return number(at, value);
        }
        // Quoted and plain text on one line stands in the file as it is, after the quote; folded text and escapes do
        // not.
        boolean oneLine =
                node.getStartMark().map(Mark::getLine).equals(node.getEndMark().map(Mark::getLine));
        int width = node.getEndMark().map(Mark::getColumn).orElse(0)
                - node.getStartMark().map(Mark::getColumn).orElse(0);
        int quotes = node.isPlain() ? 0 : 2;
        boolean verbatim = oneLine && width == value.codePointCount(0, value.length()) + quotes;
        YamlLocation begin = verbatim && quotes > 0 ? new YamlLocation(at.line(), at.column() + 1) : at;
        return new YamlTree.Text(begin, value, verbatim);
    }

    private YamlTree number(YamlLocation at, String value) {
        // A short plain decimal: no exponent that could grow, no infinity, no NaN.
        if (value.length() > LONGEST_NUMBER || !value.matches("[-+]?[0-9]+(\\.[0-9]+)?")) {
            problem(Code.SCHEMA, at, "'" + value + "' is not a plain decimal number");
            return new YamlTree.Nothing(at);
        }
        return new YamlTree.Decimal(at, new BigDecimal(value));
    }

    private void problem(Code code, YamlLocation at, String message) {
        problems.add(new ProtocolProblem(code, source, at.line(), at.column(), message));
    }
}
