package org.dosegate.report.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.OverallVerdict;
import org.dosegate.report.each.CaseOutcome;
import org.dosegate.report.each.CaseRecord;

/** The record of a case that is done, written and read back. */
public final class CaseRecordJson {
    private static final String SCHEMA = "dosegate.case/1";
    private static final String REPORT = "report:";

    private CaseRecordJson() {}

    /** The record, UTF-8. */
    public static byte[] write(CaseRecord done) {
        return JsonDocument.write(json -> {
            json.text("schema", SCHEMA);
            json.text("key", done.key());
            for (Map.Entry<String, String> report : done.reports().entrySet()) {
                json.text(REPORT + report.getKey(), report.getValue());
            }
            CaseJson.members(json, done.outcome());
        });
    }

    /** Reads a record of a plan that was checked; anything else, such as a file of another version, is none. */
    public static Optional<CaseRecord> read(byte[] file) {
        try {
            Map<String, List<String>> members = members(file);
            if (!SCHEMA.equals(text(members, "schema"))) {
                return Optional.empty();
            }
            Map<String, String> reports = new HashMap<>();
            members.forEach((name, values) -> {
                if (name.startsWith(REPORT)) {
                    reports.put(name.substring(REPORT.length()), values.get(0));
                }
            });
            return Optional.of(new CaseRecord(text(members, "key"), reports, outcome(members)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static CaseOutcome outcome(Map<String, List<String>> members) {
        int exitCode = whole(members, "exitCode");
        return new CaseOutcome(
                text(members, "folder"),
                optional(members, "report"),
                exitCode,
                optional(members, "planLabel"),
                optional(members, "planUid"),
                Optional.of(new CheckResult.Summary(
                        OverallVerdict.valueOf(text(members, "verdict")),
                        whole(members, "passed"),
                        whole(members, "failed"),
                        whole(members, "notEvaluable"),
                        whole(members, "borderline"),
                        exitCode)),
                members.getOrDefault("failedGoals", List.of()),
                members.getOrDefault("openGoals", List.of()),
                Optional.empty());
    }

    /** The members of a flat object: no text for null, one for a text or a number, any number for an array of texts. */
    private static Map<String, List<String>> members(byte[] file) throws IOException {
        Map<String, List<String>> members = new HashMap<>();
        try (JsonParser parser = JsonDocument.parser(file)) {
            List<String> values = new ArrayList<>();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    values = new ArrayList<>();
                    members.put(parser.currentName(), values);
                } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    values.add(parser.getText());
                }
            }
        }
        return members;
    }

    private static Optional<String> optional(Map<String, List<String>> members, String name) {
        return members.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static String text(Map<String, List<String>> members, String name) {
        return optional(members, name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    private static int whole(Map<String, List<String>> members, String name) {
        return Integer.parseInt(text(members, name));
    }
}
