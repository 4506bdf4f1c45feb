package org.dosegate.report.json;

import java.io.IOException;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.report.each.CaseOutcome;

/** One plan of many as a line of JSON, schema {@value #SCHEMA}. */
public final class CaseJson {
    /** Name and version of the schema. */
    public static final String SCHEMA = "dosegate.check-each/1";

    private CaseJson() {}

    /** The line, UTF-8, with a line feed at its end and none before. */
    public static byte[] line(CaseOutcome outcome) {
        return JsonDocument.line(json -> {
            json.text("schema", SCHEMA);
            members(json, outcome);
        });
    }

    /** All that is known of the outcome; what a plan that was refused has not is null. */
    static void members(JsonDocument json, CaseOutcome outcome) throws IOException {
        json.text("folder", outcome.folder());
        json.text("report", outcome.report());
        json.whole("exitCode", outcome.exitCode());
        json.text("planLabel", outcome.planLabel());
        json.text("planUid", outcome.planUid());
        if (outcome.summary().isPresent()) {
            CheckResult.Summary summary = outcome.summary().get();
            json.text("verdict", summary.verdict().name());
            json.whole("passed", summary.passed());
            json.whole("failed", summary.failed());
            json.whole("notEvaluable", summary.notEvaluable());
            json.whole("borderline", summary.borderline());
        } else {
            json.nothing("verdict");
            json.nothing("passed");
            json.nothing("failed");
            json.nothing("notEvaluable");
            json.nothing("borderline");
        }
        json.texts("failedGoals", outcome.failedGoals());
        json.texts("openGoals", outcome.openGoals());
        json.text("error", outcome.error());
    }
}
