package org.dosegate.report.json;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.dosegate.constraints.result.BuiltTarget;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.report.PatientInfo;
import org.dosegate.report.PlanInfo;
import org.dosegate.report.ReportContext;

/** The result of a check as JSON, schema {@value #SCHEMA}. */
public final class CheckJson {
    /** Name and version of the schema. */
    public static final String SCHEMA = "dosegate.check/1";

    private CheckJson() {}

    /** The whole document, UTF-8. */
    public static byte[] write(ReportContext context, CheckResult result) {
        return JsonDocument.write(json -> {
            json.text("schema", SCHEMA);
            JsonSections.tool(json, context.tool());
            json.text(
                    "createdUtc",
                    context.createdUtc().truncatedTo(ChronoUnit.SECONDS).toString());
            JsonSections.inputs(json, context.inputs());
            patient(json, context.patient());
            plan(json, context.plan());
            json.object("prescription", o -> JsonSections.prescription(o, result.prescription()));
            json.object("protocol", o -> {
                o.text("id", result.protocol().id());
                o.text("version", result.protocol().version());
                o.text("title", result.protocol().title());
                o.text("citation", result.protocol().citation());
                o.text("sha256", result.protocol().sha256());
            });
            JsonSections.method(json, result.settings());
            if (result.doseComposition().isPresent()) {
                json.object(
                        "doseSum",
                        o -> DoseSumJson.write(o, result.doseComposition().get()));
            }
            json.array("structures", result.structures(), CheckJson::structure);
            json.array("goals", result.goals(), CheckJson::goal);
            JsonSections.warnings(json, result.warnings());
            if (!result.targetAudits().isEmpty()) {
                json.array("targetAudit", result.targetAudits(), TargetAuditJson::write);
            }
            if (!result.gamma().isEmpty()) {
                json.object("gamma", o -> GammaJson.section(o, result.gamma()));
            }
            if (!result.storedDvhComparison().isEmpty()) {
                json.array("storedDvhComparison", result.storedDvhComparison(), CompareJson::structure);
            }
            json.object("summary", o -> {
                o.text("verdict", result.summary().verdict().name());
                o.whole("passed", result.summary().passed());
                o.whole("failed", result.summary().failed());
                o.whole("notEvaluable", result.summary().notEvaluable());
                o.whole("borderline", result.summary().borderline());
                o.whole("exitCode", result.summary().exitCode());
            });
        });
    }

    private static void patient(JsonDocument json, Optional<PatientInfo> patient) throws IOException {
        json.object("patient", o -> {
            o.text("id", patient.flatMap(PatientInfo::id));
            o.text("name", patient.flatMap(PatientInfo::name));
            o.text("birthDate", patient.flatMap(PatientInfo::birthDate));
            o.text("sex", patient.flatMap(PatientInfo::sex));
        });
    }

    private static void plan(JsonDocument json, Optional<PlanInfo> plan) throws IOException {
        json.object("plan", o -> {
            o.text("label", plan.flatMap(PlanInfo::label));
            o.text("uid", plan.flatMap(PlanInfo::uid));
            o.text("approval", plan.flatMap(PlanInfo::approval));
            o.text("tps", plan.flatMap(PlanInfo::tps));
        });
    }

    private static void structure(JsonDocument json, StructureResult structure) throws IOException {
        json.text("name", structure.name());
        json.text("roiName", structure.roiName());
        if (structure.roiNumber().isPresent()) {
            json.whole("roiNumber", structure.roiNumber().getAsInt());
        } else {
            json.nothing("roiNumber");
        }
        json.text("match", structure.match().name().toLowerCase(Locale.ROOT));
        if (structure.derivation().isPresent()) {
            json.text("derivation", structure.derivation());
        }
        if (structure.built().isPresent()) {
            BuiltTarget built = structure.built().get();
            json.object("built", o -> {
                o.text("from", built.from());
                JsonSections.margins(o, built.margins());
            });
        }
        JsonSections.figures(json, structure);
        JsonSections.notes(json, "warnings", structure.warnings());
        if (structure.biology().isPresent()) {
            BiologyJson.write(json, structure.biology().get());
        }
        if (structure.indices().isPresent()) {
            IndicesJson.write(json, structure.indices().get());
        }
    }

    private static void goal(JsonDocument json, GoalResult goal) throws IOException {
        json.text("id", goal.id());
        json.text("structure", goal.structure());
        json.text("expression", goal.expression());
        json.text("metric", goal.metric());
        json.text("operator", goal.operator());
        json.number("limit", goal.limit());
        json.text("unit", goal.unit());
        json.flag("required", goal.required());
        json.number("value", goal.value());
        json.number("low", goal.low());
        json.number("high", goal.high());
        if (goal.ends().isPresent()) {
            json.text("lowReading", goal.ends().get().low());
            json.text("highReading", goal.ends().get().high());
        }
        json.number("margin", goal.margin());
        json.text("verdict", goal.verdict().name());
        json.flag("borderline", goal.borderline());
        JsonSections.notes(json, "reasons", goal.reasons());
        json.text("citation", goal.citation());
        if (goal.variation().isPresent()) {
            json.text("variation", goal.variation());
        }
        if (goal.priority().isPresent()) {
            json.whole("priority", goal.priority().getAsInt());
        }
    }
}
