package org.dosegate.report.qa;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.dosegate.report.message.Language;

/**
 * Our DVHs beside those that the planning system stored, as a report of its own. Text is as in {@link QaReport}.
 *
 * @param language the language
 * @param createdUtc when the result was computed
 * @param tool name and version of the program
 * @param title what the document is
 * @param planIdentity patient and plan in one line
 * @param status whether the difference that was asked for is kept
 * @param outcome the same in words
 * @param identity patient, plan, approval, planning system
 * @param prescriptionGy dose that the plot marks, Gy
 * @param rows the structures
 * @param warnings what must be known, each once
 * @param method models, interpolation, conventions
 * @param provenance program, time
 * @param inputs the files that the result was computed from
 * @param disclaimer that this is a second check and not a medical device
 */
public record StoredDvhReport(
        Language language,
        Instant createdUtc,
        String tool,
        String title,
        String planIdentity,
        Status status,
        String outcome,
        List<Labelled> identity,
        OptionalDouble prescriptionGy,
        List<StoredDvhRow> rows,
        List<NoteLine> warnings,
        List<Labelled> method,
        List<Labelled> provenance,
        List<InputRow> inputs,
        String disclaimer) {

    /** A report whose lists can no longer be changed. */
    public StoredDvhReport {
        identity = List.copyOf(identity);
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
        method = List.copyOf(method);
        provenance = List.copyOf(provenance);
        inputs = List.copyOf(inputs);
    }
}
