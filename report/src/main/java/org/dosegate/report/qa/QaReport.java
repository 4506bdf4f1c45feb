package org.dosegate.report.qa;

import java.time.Instant;
import java.util.List;
import org.dosegate.report.message.Language;

/**
 * A QA report, in the order in which it is read. All text is in the report's language and safe to show (control characters and direction
 * overrides appear as escapes), but not escaped for any format. Headings and column titles are phrases of
 * {@link org.dosegate.report.message.Phrases}: {@code section.*} and {@code column.*}.
 *
 * @param language the language
 * @param createdUtc when the result was computed
 * @param tool name and version of the program
 * @param title what the document is
 * @param planIdentity patient and plan in one line, for titles and the head of every page
 * @param verdict the verdict
 * @param identity patient, plan, approval, planning system
 * @param prescription what is prescribed beside what the protocol asks for
 * @param goals the goals: failed, not evaluable, borderline, passed, not applicable; inside that the protocol's order
 * @param curves DVHs of the structures that have one
 * @param structures the structures, in the protocol's order
 * @param biology what the protocol asks to be shown beside the doses; empty when it asks for nothing
 * @param targets the drawn targets beside the protocol's expansions; empty when none was compared
 * @param gamma the gamma comparison, criterion by criterion; empty when none was made
 * @param storedDvhs our DVHs beside those that the planning system stored; empty when there are none
 * @param warnings what must be known, each once
 * @param method models, interpolation, conventions
 * @param provenance program, time
 * @param inputs the files that the result was computed from, the protocol last
 * @param protocol the protocol and its citation
 * @param advice what the protocol recommends outside the verdict
 * @param signOff labels of the lines to be filled in by hand: justification, physicist, physician
 * @param disclaimer that this is a second check and not a medical device
 */
public record QaReport(
        Language language,
        Instant createdUtc,
        String tool,
        String title,
        String planIdentity,
        VerdictBlock verdict,
        List<Labelled> identity,
        PrescriptionBlock prescription,
        List<GoalRow> goals,
        List<DvhCurve> curves,
        List<StructureRow> structures,
        List<BiologyRow> biology,
        List<TargetRow> targets,
        List<GammaBlock> gamma,
        List<StoredDvhRow> storedDvhs,
        List<NoteLine> warnings,
        List<Labelled> method,
        List<Labelled> provenance,
        List<InputRow> inputs,
        List<Labelled> protocol,
        List<String> advice,
        SignOff signOff,
        String disclaimer) {

    /** A report whose lists can no longer be changed. */
    public QaReport {
        identity = List.copyOf(identity);
        goals = List.copyOf(goals);
        curves = List.copyOf(curves);
        structures = List.copyOf(structures);
        biology = List.copyOf(biology);
        targets = List.copyOf(targets);
        gamma = List.copyOf(gamma);
        storedDvhs = List.copyOf(storedDvhs);
        warnings = List.copyOf(warnings);
        method = List.copyOf(method);
        provenance = List.copyOf(provenance);
        inputs = List.copyOf(inputs);
        protocol = List.copyOf(protocol);
        advice = List.copyOf(advice);
    }

    /**
     * What people fill in.
     *
     * @param justification label of the free text
     * @param signatures who signs
     * @param nameLabel label for the name
     * @param dateLabel label for the date
     * @param signatureLabel label for the signature
     */
    public record SignOff(
            String justification, List<String> signatures, String nameLabel, String dateLabel, String signatureLabel) {
        /** A block whose list can no longer be changed. */
        public SignOff {
            signatures = List.copyOf(signatures);
        }
    }
}
