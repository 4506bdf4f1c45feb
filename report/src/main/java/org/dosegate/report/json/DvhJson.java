package org.dosegate.report.json;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.report.DvhResult;
import org.dosegate.report.ReportContext;
import org.dosegate.report.StructureFigures;

/** DVHs as JSON, schema {@value #SCHEMA}. A structure that is not evaluable is listed with nulls and a warning that says why. */
public final class DvhJson {
    /** Name and version of the schema. */
    public static final String SCHEMA = "dosegate.dvh/1";

    private DvhJson() {}

    /** The whole document, UTF-8. */
    public static byte[] write(ReportContext context, DvhResult result) {
        return JsonDocument.write(json -> {
            json.text("schema", SCHEMA);
            JsonSections.tool(json, context.tool());
            JsonSections.inputs(json, context.inputs());
            JsonSections.method(json, result.settings());
            json.array("structures", result.structures(), DvhJson::structure);
            JsonSections.warnings(json, result.warnings());
        });
    }

    private static void interval(JsonDocument json, String name, OptionalDouble low, OptionalDouble high)
            throws IOException {
        json.object(name, o -> {
            o.number("low", low);
            o.number("high", high);
        });
    }

    private static void structure(JsonDocument json, StructureResult structure) throws IOException {
        json.text("name", structure.name());
        if (structure.roiNumber().isPresent()) {
            json.whole("roiNumber", structure.roiNumber().getAsInt());
        } else {
            json.nothing("roiNumber");
        }
        JsonSections.figures(json, structure);
        Optional<StructureFigures.Range> range = StructureFigures.resampling(structure);
        if (range.isPresent()) {
            StructureFigures least = range.get().least();
            StructureFigures largest = range.get().largest();
            json.object("resampling", o -> {
                interval(o, "minGy", least.minGy(), largest.minGy());
                interval(o, "meanGy", least.meanGy(), largest.meanGy());
                interval(o, "maxGy", least.maxGy(), largest.maxGy());
                interval(o, "d003ccGy", least.d003ccGy(), largest.d003ccGy());
            });
        }
        JsonSections.notes(json, "warnings", structure.warnings());
    }
}
