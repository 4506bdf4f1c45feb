package org.dosegate.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Judges documents by the schemas that ship with the product. */
final class SchemaJudge {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SchemaJudge() {}

    static Validator.Result judge(String schemaFile, byte[] document) throws IOException {
        try (InputStream schema = CheckJson.class.getResourceAsStream("/org/dosegate/report/schema/" + schemaFile)) {
            return new ValidatorFactory()
                    .withJsonNodeFactory(new JacksonNode.Factory())
                    .validate(
                            new String(schema.readAllBytes(), StandardCharsets.UTF_8),
                            new String(document, StandardCharsets.UTF_8));
        }
    }

    static JsonNode parse(byte[] document) throws IOException {
        return MAPPER.readTree(document);
    }
}
