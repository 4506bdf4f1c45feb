package org.dosegate.report.qa;

import static org.dosegate.report.text.SafeText.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dosegate.report.PatientInfo;
import org.dosegate.report.PlanInfo;
import org.dosegate.report.ReportContext;
import org.dosegate.report.message.Phrases;

/** Patient, plan, approval and planning system. */
final class PlanIdentity {
    private PlanIdentity() {}

    /** Patient and plan in one line. */
    static String line(ReportContext context, Phrases phrases) {
        List<String> parts = new ArrayList<>();
        context.patient().flatMap(PatientInfo::name).ifPresent(parts::add);
        context.patient().flatMap(PatientInfo::id).ifPresent(parts::add);
        context.plan().flatMap(PlanInfo::label).ifPresent(parts::add);
        return parts.isEmpty() ? phrases.text("identity.unknown") : show(String.join(" \u00b7 ", parts));
    }

    /** Lines that nobody said anything about say so: a report without a patient's name must not look like one whose line was cut off. */
    static List<Labelled> lines(ReportContext context, Phrases phrases) {
        List<Labelled> lines = new ArrayList<>();
        Optional<PatientInfo> patient = context.patient();
        Optional<PlanInfo> plan = context.plan();
        put(lines, phrases, "identity.patient", patient.flatMap(PatientInfo::name));
        put(lines, phrases, "identity.id", patient.flatMap(PatientInfo::id));
        put(
                lines,
                phrases,
                "identity.birth",
                patient.flatMap(PatientInfo::birthDate).map(PlanIdentity::date));
        put(lines, phrases, "identity.sex", patient.flatMap(PatientInfo::sex));
        put(lines, phrases, "identity.plan", plan.flatMap(PlanInfo::label));
        put(lines, phrases, "identity.approval", plan.flatMap(PlanInfo::approval));
        put(lines, phrases, "identity.tps", plan.flatMap(PlanInfo::tps));
        return lines;
    }

    private static void put(List<Labelled> lines, Phrases phrases, String key, Optional<String> said) {
        lines.add(new Labelled(
                phrases.text(key), said.map(text -> show(text)).orElse(phrases.text("identity.not-said"))));
    }

    /** A DICOM date with hyphens; anything else as it is. */
    private static String date(String stored) {
        return stored.matches("[0-9]{8}")
                ? stored.substring(0, 4) + "-" + stored.substring(4, 6) + "-" + stored.substring(6)
                : stored;
    }
}
