package org.dosegate.report.qa;

import static org.dosegate.report.text.SafeText.show;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dosegate.constraints.protocol.Advice;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.Note;
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
                PlanIdentity.line(context, phrases),
                Verdicts.block(result.summary(), phrases),
                PlanIdentity.lines(context, phrases),
                Prescriptions.block(result.prescription(), protocol, phrases),
                rows,
                result.structures().stream()
                        .filter(DvhCurve::exists)
                        .map(structure -> DvhCurve.of(structure, roiColours, marks.of(structure)))
                        .toList(),
                result.structures().stream()
                        .map(structure -> StructureRows.row(structure, origins))
                        .toList(),
                BiologyRows.of(result.structures()),
                TargetRows.of(result.targetAudits(), phrases),
                GammaBlocks.of(result.gamma(), phrases),
                StoredDvhRows.of(result.storedDvhComparison(), phrases),
                notes.warnings(result.warnings(), result.structures()),
                MethodLines.of(result.settings(), phrases),
                ProvenanceLines.of(context, phrases),
                ProvenanceLines.withProtocol(context, result.protocol(), phrases),
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
}
