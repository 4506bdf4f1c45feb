package org.dosegate.report.json;

import org.dosegate.report.ExpandResult;

/** A derived structure as JSON, schema {@value #SCHEMA}. */
public final class ExpandJson {
    /** Name and version of the schema. */
    public static final String SCHEMA = "dosegate.expand/1";

    private ExpandJson() {}

    /** The whole document, UTF-8. */
    public static byte[] write(ExpandResult result) {
        return JsonDocument.write(json -> {
            json.text("schema", SCHEMA);
            json.text("name", result.name());
            json.number("volumeCc", result.volumeCc());
            json.object("from", o -> {
                o.text("name", result.fromName());
                o.number("volumeCc", result.fromVolumeCc());
            });
            JsonSections.margins(json, result.margins());
            JsonSections.warnings(json, result.warnings());
        });
    }
}
