package org.dosegate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.dosegate.report.json.CheckJson;

/** The schemas that ship, applied to what the commands wrote. */
final class Schemas {
    private Schemas() {}

    /** The document, after its schema has found nothing wrong with it. */
    static JsonNode valid(String schemaFile, String document) throws IOException {
        try (InputStream schema = CheckJson.class.getResourceAsStream("/org/dosegate/report/schema/" + schemaFile)) {
            var result = new ValidatorFactory()
                    .withJsonNodeFactory(new JacksonNode.Factory())
                    .validate(new String(schema.readAllBytes(), StandardCharsets.UTF_8), document);
            if (!result.isValid()) {
                throw new AssertionError(schemaFile + ": "
                        + result.getErrors().stream()
                                .map(e -> e.getInstanceLocation() + " " + e.getError())
                                .toList());
            }
        }
        return new ObjectMapper().readTree(document);
    }
}
