package org.dosegate.report.qa;

import static org.dosegate.report.text.SafeText.show;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.dosegate.constraints.protocol.Advice;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.Note;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.report.PatientInfo;
import org.dosegate.report.PlanInfo;
import org.dosegate.report.ReportContext;
import org.dosegate.report.message.Language;
import org.dosegate.report.message.Phrases;

/** Makes the QA report of a check. */
public final class QaReports {
    private QaReports() {}

    /**
     * The report.
     *
     * @param context where the result comes from
     * @param result what was found
     * @param protocol the protocol that was checked against
     * @param roiColours colours of ROIs as stored, 0xRRGGBB, by ROI number
     * @param language the language to write it in
     */
    public static QaReport of(
            ReportContext context,
            CheckResult result,
            Protocol protocol,
            Map<Integer, Integer> roiColours,
            Language language) {
        Phrases phrases = Phrases.in(language);
        NoteLines notes = new NoteLines(phrases);
        Origins origins = new Origins(phrases, result.structures());
        GoalRows goals = new GoalRows(phrases, notes, origins, protocol);
        List<GoalRow> rows = IntStream.range(0, result.goals().size())
                .mapToObj(i -> goals.row(i, result.goals().get(i)))
                .sorted(Comparator.comparing(GoalRow::status))
                .toList();
        LimitMarks marks = new LimitMarks(protocol, result);
        return new QaReport(
                language,
                context.createdUtc().truncatedTo(ChronoUnit.SECONDS),
                show(context.tool().name() + " " + context.tool().version()),
                phrases.text("report.title"),
                planIdentity(context, phrases),
                Verdicts.block(result.summary(), phrases),
                identity(context, phrases),
                Prescriptions.block(result.prescription(), protocol, phrases),
                rows,
                result.structures().stream()
                        .filter(structure -> structure.readings().isPresent())
                        .map(structure -> curve(structure, roiColours, marks))
                        .toList(),
                result.structures().stream()
                        .map(structure -> StructureRows.row(structure, origins))
                        .toList(),
                BiologyRows.of(result.structures()),
                TargetRows.of(result.targetAudits(), phrases),
                GammaBlocks.of(result.gamma(), phrases),
                StoredDvhRows.of(result.storedDvhComparison(), phrases),
                notes.warnings(result),
                MethodLines.of(result.settings(), phrases),
                ProvenanceLines.of(context, phrases),
                ProvenanceLines.inputs(context, result.protocol(), phrases),
                ProvenanceLines.protocol(result.protocol(), phrases),
                protocol.advice().stream()
                        .map(Advice::text)
                        .map(text -> show(text))
                        .toList(),
                new QaReport.SignOff(
                        phrases.text("sign.justification"),
                        List.of(phrases.text("sign.physicist"), phrases.text("sign.physician")),
                        phrases.text("sign.name"),
                        phrases.text("sign.date"),
                        phrases.text("sign.signature")),
                phrases.text("report.disclaimer"));
    }

    /** Notes as the reports show them. */
    public static List<NoteLine> notes(List<Note> notes, Language language) {
        NoteLines lines = new NoteLines(Phrases.in(language));
        return notes.stream().map(lines::line).toList();
    }

    private static DvhCurve curve(StructureResult structure, Map<Integer, Integer> roiColours, LimitMarks marks) {
        OptionalInt rgb = OptionalInt.empty();
        if (structure.roiNumber().isPresent()
                && roiColours.containsKey(structure.roiNumber().getAsInt())) {
            rgb = OptionalInt.of(roiColours.get(structure.roiNumber().getAsInt()));
        }
        return new DvhCurve(
                show(structure.name()),
                rgb,
                structure.readings().orElseThrow().nominal().cumulative(),
                marks.of(structure));
    }

    private static String planIdentity(ReportContext context, Phrases phrases) {
        List<String> parts = new ArrayList<>();
        context.patient().flatMap(PatientInfo::name).ifPresent(parts::add);
        context.patient().flatMap(PatientInfo::id).ifPresent(parts::add);
        context.plan().flatMap(PlanInfo::label).ifPresent(parts::add);
        return parts.isEmpty() ? phrases.text("identity.unknown") : show(String.join(" \u00b7 ", parts));
    }

    /** Lines that nobody said anything about say so: a report without a patient's name must not look like one whose line was cut off. */
    private static List<Labelled> identity(ReportContext context, Phrases phrases) {
        List<Labelled> lines = new ArrayList<>();
        Optional<PatientInfo> patient = context.patient();
        Optional<PlanInfo> plan = context.plan();
        line(lines, phrases, "identity.patient", patient.flatMap(PatientInfo::name));
        line(lines, phrases, "identity.id", patient.flatMap(PatientInfo::id));
        line(
                lines,
                phrases,
                "identity.birth",
                patient.flatMap(PatientInfo::birthDate).map(QaReports::date));
        line(lines, phrases, "identity.sex", patient.flatMap(PatientInfo::sex));
        line(lines, phrases, "identity.plan", plan.flatMap(PlanInfo::label));
        line(lines, phrases, "identity.approval", plan.flatMap(PlanInfo::approval));
        line(lines, phrases, "identity.tps", plan.flatMap(PlanInfo::tps));
        return lines;
    }

    private static void line(List<Labelled> lines, Phrases phrases, String key, Optional<String> said) {
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
