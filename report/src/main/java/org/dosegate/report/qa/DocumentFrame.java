package org.dosegate.report.qa;

import static org.dosegate.report.text.SafeText.show;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.report.ReportContext;
import org.dosegate.report.message.Language;
import org.dosegate.report.message.Phrases;

/**
 * What every document without a verdict says around its figures. Text is as in {@link QaReport}.
 *
 * @param language the language
 * @param createdUtc when the result was computed
 * @param tool name and version of the program
 * @param title what the document is
 * @param planIdentity patient and plan in one line
 * @param identity patient, plan, approval, planning system
 * @param warnings what must be known, each once
 * @param method models, interpolation, conventions
 * @param provenance program, time
 * @param inputs the files that the result was computed from
 * @param disclaimer that this is a second check and not a medical device
 */
public record DocumentFrame(
        Language language,
        Instant createdUtc,
        String tool,
        String title,
        String planIdentity,
        List<Labelled> identity,
        List<NoteLine> warnings,
        List<Labelled> method,
        List<Labelled> provenance,
        List<InputRow> inputs,
        String disclaimer) {

    /** A frame whose lists can no longer be changed. */
    public DocumentFrame {
        identity = List.copyOf(identity);
        warnings = List.copyOf(warnings);
        method = List.copyOf(method);
        provenance = List.copyOf(provenance);
        inputs = List.copyOf(inputs);
    }

    static DocumentFrame of(
            ReportContext context, DvhSettings settings, List<NoteLine> warnings, String title, Phrases phrases) {
        return new DocumentFrame(
                phrases.language(),
                context.createdUtc().truncatedTo(ChronoUnit.SECONDS),
                show(context.tool().name() + " " + context.tool().version()),
                title,
                PlanIdentity.line(context, phrases),
                PlanIdentity.lines(context, phrases),
                warnings,
                MethodLines.of(settings, phrases),
                ProvenanceLines.of(context, phrases),
                ProvenanceLines.inputs(context),
                phrases.text("report.disclaimer"));
    }
}
