package org.dosegate.constraints.protocol;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dosegate.constraints.protocol.ProtocolProblem.Code;

/** Holds a protocol file against the JSON Schema that ships beside this class. */
final class SchemaCheck {
    static final String RESOURCE = "protocol.schema.json";

    private static final URI SCHEMA = URI.create("urn:dosegate:protocol:1");

    private SchemaCheck() {}

    /** The problems, in the file's order; empty when the file is valid. */
    static List<ProtocolProblem> check(YamlTree tree, String source) {
        Validator validator = new ValidatorFactory()
                .withDialect(new Dialects.Draft2020Dialect())
                .withDisabledSchemaValidation(true)
                .withJsonNodeFactory(new Trees())
                .createValidator();
        validator.registerSchema(SCHEMA, Resources.text(RESOURCE));
        Validator.Result result = validator.validate(SCHEMA, new SchemaNode(tree, ""));
        List<ProtocolProblem> problems = new ArrayList<>();
        for (Error error : result.getErrors()) {
            problems.add(problem(tree, error, source));
        }
        problems.sort(Comparator.comparingInt(ProtocolProblem::line)
                .thenComparingInt(ProtocolProblem::column)
                .thenComparing(ProtocolProblem::message));
        return problems;
    }

    private static ProtocolProblem problem(YamlTree tree, Error error, String source) {
        String pointer = error.getInstanceLocation();
        boolean unknownKey = error.getEvaluationPath().endsWith("/additionalProperties");
        YamlLocation at = unknownKey ? YamlPointer.key(tree, pointer) : YamlPointer.value(tree, pointer);
        String where = pointer.isEmpty() ? "the file" : pointer;
        String what = unknownKey ? "unknown key" : error.getError();
        return new ProtocolProblem(Code.SCHEMA, source, at.line(), at.column(), where + ": " + what);
    }

    /** Lets the validator read its schema with the parser that we have: JSON is YAML. */
    private static final class Trees implements JsonNodeFactory {
        @Override
        public JsonNode wrap(Object node) {
            if (node instanceof JsonNode json) {
                return json;
            }
            throw new IllegalArgumentException("not a node of this validator: " + node.getClass());
        }

        @Override
        public JsonNode create(String rawJson) {
            return new SchemaNode(YamlFile.read(rawJson, RESOURCE), "");
        }
    }
}
