package org.dosegate.constraints.protocol;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value as the schema validator wants to see it. */
record SchemaNode(YamlTree tree, String pointer) implements JsonNode {

    @Override
    public String getJsonPointer() {
        return pointer;
    }

    @Override
    public SimpleType getNodeType() {
        if (tree instanceof YamlTree.Text) {
            return SimpleType.STRING;
        }
        if (tree instanceof YamlTree.Decimal number) {
            return number.value().stripTrailingZeros().scale() <= 0 ? SimpleType.INTEGER : SimpleType.NUMBER;
        }
        if (tree instanceof YamlTree.Flag) {
            return SimpleType.BOOLEAN;
        }
        if (tree instanceof YamlTree.Items) {
            return SimpleType.ARRAY;
        }
        return tree instanceof YamlTree.Fields ? SimpleType.OBJECT : SimpleType.NULL;
    }

    @Override
    public boolean asBoolean() {
        return ((YamlTree.Flag) tree).value();
    }

    @Override
    public String asString() {
        return ((YamlTree.Text) tree).value();
    }

    @Override
    public BigInteger asInteger() {
        return asNumber().toBigIntegerExact();
    }

    @Override
    public BigDecimal asNumber() {
        return ((YamlTree.Decimal) tree).value();
    }

    @Override
    public List<JsonNode> asArray() {
        List<JsonNode> nodes = new ArrayList<>();
        for (YamlTree item : ((YamlTree.Items) tree).items()) {
            nodes.add(new SchemaNode(item, pointer + "/" + nodes.size()));
        }
        return nodes;
    }

    @Override
    public Map<String, JsonNode> asObject() {
        Map<String, JsonNode> nodes = new LinkedHashMap<>();
        ((YamlTree.Fields) tree)
                .fields()
                .forEach((key, value) ->
                        nodes.put(key, new SchemaNode(value, pointer + "/" + JsonNode.encodeJsonPointer(key))));
        return nodes;
    }

    /** By value and not by place: the validator compares so (const, enum, uniqueItems). */
    @Override
    public boolean equals(Object other) {
        return other instanceof SchemaNode node && plain(tree).equals(plain(node.tree));
    }

    @Override
    public int hashCode() {
        return plain(tree).hashCode();
    }

    private static Object plain(YamlTree tree) {
        if (tree instanceof YamlTree.Text text) {
            return text.value();
        }
        if (tree instanceof YamlTree.Decimal number) {
            return number.value().stripTrailingZeros();
        }
        if (tree instanceof YamlTree.Flag flag) {
            return flag.value();
        }
        if (tree instanceof YamlTree.Items items) {
            return items.items().stream().map(SchemaNode::plain).toList();
        }
        if (tree instanceof YamlTree.Fields fields) {
            Map<String, Object> values = new LinkedHashMap<>();
            fields.fields().forEach((key, value) -> values.put(key, plain(value)));
            return values;
        }
        return Optional.empty();
    }
}
