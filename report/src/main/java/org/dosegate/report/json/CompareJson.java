package org.dosegate.report.json;

import java.io.IOException;
import org.dosegate.constraints.result.ComparedStructure;
import org.dosegate.engine.stored.CurveAgreement;
import org.dosegate.engine.stored.Oddity;
import org.dosegate.report.CompareReport;
import org.dosegate.report.ReportContext;

/** Our DVHs beside the stored ones as JSON, schema {@value #SCHEMA}. */
public final class CompareJson {
    /** Name and version of the schema. */
    public static final String SCHEMA = "dosegate.compare/1";

    private CompareJson() {}

    /** The whole document, UTF-8. */
    public static byte[] write(ReportContext context, CompareReport report) {
        return JsonDocument.write(json -> {
            json.text("schema", SCHEMA);
            JsonSections.tool(json, context.tool());
            JsonSections.inputs(json, context.inputs());
            JsonSections.method(json, report.settings());
            json.array("structures", report.structures(), CompareJson::structure);
            JsonSections.warnings(json, report.warnings());
        });
    }

    /** One structure, in the document and in a check's section. */
    static void structure(JsonDocument json, ComparedStructure structure) throws IOException {
        json.text("name", structure.name());
        json.whole("roiNumber", structure.roiNumber());
        json.object("ours", o -> {
            o.number("volumeCc", structure.ours().volumeCc());
            o.number("minGy", structure.ours().minGy());
            o.number("meanGy", structure.ours().meanGy());
            o.number("maxGy", structure.ours().maxGy());
        });
        json.object("stored", o -> {
            o.number("volumeCc", structure.stored().volumeCc());
            o.number("minGy", structure.stored().minGy());
            o.number("meanGy", structure.stored().meanGy());
            o.number("maxGy", structure.stored().maxGy());
        });
        json.number("volumeDifferencePercent", structure.volumeDifferencePercent());
        CurveAgreement agreement = structure.stored().agreement();
        json.object("curve", o -> {
            o.number("worstPercent", agreement.worstPercent());
            o.number("worstAtGy", agreement.worstAtGy());
            o.number("meanPercent", agreement.meanPercent());
            o.number("within1PercentVolume1PercentDosePercent", agreement.within1Percent());
            o.number("within3PercentVolume1PercentDosePercent", agreement.within3Percent());
        });
        json.texts(
                "oddities",
                structure.stored().oddities().stream().map(Oddity::name).toList());
    }
}
