package org.dosegate.report.json;

import java.util.Locale;
import org.dosegate.constraints.lint.Finding.Weight;
import org.dosegate.report.LintResult;

/** What the linter found as JSON, schema {@value #SCHEMA}. */
public final class LintJson {
    /** Name and version of the schema. */
    public static final String SCHEMA = "dosegate.lint/1";

    private LintJson() {}

    /** The whole document, UTF-8. */
    public static byte[] write(LintResult result) {
        return JsonDocument.write(json -> {
            json.text("schema", SCHEMA);
            JsonSections.tool(json, result.tool());
            json.object("protocol", o -> {
                o.text("id", result.protocol().id());
                o.text("version", result.protocol().version());
                o.text("file", result.file());
                o.text("sha256", result.protocol().sha256());
            });
            json.array("findings", result.findings(), (o, finding) -> {
                o.text("rule", finding.rule().name());
                o.text("weight", finding.weight().name().toLowerCase(Locale.ROOT));
                o.text("file", finding.file());
                o.whole("line", finding.line());
                o.whole("column", finding.column());
                o.text("subject", finding.subject());
                o.text("reason", finding.reason());
                o.text("suggestion", finding.suggestion());
            });
            json.object("summary", o -> {
                o.whole("errors", result.count(Weight.ERROR));
                o.whole("remarks", result.count(Weight.REMARK));
                o.whole("exitCode", result.exitCode());
            });
        });
    }
}
