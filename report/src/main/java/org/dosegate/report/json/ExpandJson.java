package org.dosegate.report.json;

import org.dosegate.engine.region.Margins;
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
            Margins margins = result.margins();
            json.object("marginsMm", o -> {
                o.number("right", margins.rightMm());
                o.number("left", margins.leftMm());
                o.number("anterior", margins.anteriorMm());
                o.number("posterior", margins.posteriorMm());
                o.number("inferior", margins.inferiorMm());
                o.number("superior", margins.superiorMm());
            });
            JsonSections.warnings(json, result.warnings());
        });
    }
}
