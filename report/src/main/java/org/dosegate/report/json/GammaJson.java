package org.dosegate.report.json;

import java.io.IOException;
import java.util.List;
import org.dosegate.constraints.result.GammaResult;
import org.dosegate.engine.gamma.GammaStatistics;
import org.dosegate.report.GammaReport;
import org.dosegate.report.ReportContext;

/** The comparison of two doses as JSON, schema {@value #SCHEMA}. */
public final class GammaJson {
    /** Name and version of the schema. */
    public static final String SCHEMA = "dosegate.gamma/1";

    private GammaJson() {}

    /** The whole document, UTF-8. */
    public static byte[] write(ReportContext context, GammaReport report) {
        return JsonDocument.write(json -> {
            json.text("schema", SCHEMA);
            JsonSections.tool(json, context.tool());
            JsonSections.inputs(json, context.inputs());
            section(json, report.results());
            JsonSections.warnings(json, report.warnings());
        });
    }

    /** The first result, and the further ones in it. */
    static void section(JsonDocument json, List<GammaResult> results) throws IOException {
        figures(json, results.get(0));
        if (results.size() > 1) {
            json.array("further", results.subList(1, results.size()), GammaJson::figures);
        }
    }

    private static void figures(JsonDocument json, GammaResult result) throws IOException {
        json.object("criterion", o -> {
            o.number("dosePercent", result.criterion().dosePercent());
            o.number("distanceMm", result.criterion().distanceMm());
            o.number("thresholdPercent", result.criterion().thresholdPercent());
            o.flag("local", result.criterion().local());
            o.number("cap", result.criterion().cap());
        });
        statistics(json, result.statistics());
        json.object("histogram", o -> {
            o.number("binWidth", GammaStatistics.BIN);
            o.wholes("points", result.statistics().histogram());
        });
        if (!result.structures().isEmpty()) {
            json.array("structures", result.structures(), (o, structure) -> {
                o.text("name", structure.name());
                statistics(o, structure.statistics());
            });
        }
    }

    private static void statistics(JsonDocument json, GammaStatistics s) throws IOException {
        json.whole("points", s.points());
        json.whole("passed", s.passed());
        json.whole("notEvaluable", s.notEvaluable());
        json.number("passRatePercent", s.passRatePercent());
        json.number("leastPassRatePercent", s.leastPassRatePercent());
        json.number("largestPassRatePercent", s.largestPassRatePercent());
        json.number("meanGamma", s.meanGamma());
        json.number("maxGamma", s.maxGamma());
    }
}
