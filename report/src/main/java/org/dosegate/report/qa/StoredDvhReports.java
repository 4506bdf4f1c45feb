package org.dosegate.report.qa;

import java.util.Optional;
import org.dosegate.constraints.result.Prescription;
import org.dosegate.report.CompareReport;
import org.dosegate.report.ReportContext;
import org.dosegate.report.message.Language;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.text.Shown;

/** Makes the report of a comparison with stored DVHs. */
public final class StoredDvhReports {
    private StoredDvhReports() {}

    /**
     * The report.
     *
     * @param prescription what the plot marks; empty where nobody says
     */
    public static StoredDvhReport of(
            ReportContext context, CompareReport report, Optional<Prescription> prescription, Language language) {
        Phrases phrases = Phrases.in(language);
        return new StoredDvhReport(
                DocumentFrame.of(
                        context,
                        report.settings(),
                        new NoteLines(phrases).warnings(report.warnings()),
                        phrases.text("stored.title"),
                        phrases),
                status(report),
                outcome(report, phrases),
                Prescriptions.doseGy(prescription),
                StoredDvhRows.of(report.structures(), phrases));
    }

    /** Without a limit nothing is judged. */
    private static Status status(CompareReport report) {
        if (report.maxDifferencePercent().isEmpty()) {
            return Status.NOT_APPLICABLE;
        }
        return report.structures().isEmpty() ? Status.NOT_EVALUABLE : report.isBeyond() ? Status.FAILED : Status.PASSED;
    }

    private static String outcome(CompareReport report, Phrases phrases) {
        if (report.maxDifferencePercent().isEmpty()) {
            return phrases.text("stored.not-judged");
        }
        String limit = Shown.plain(report.maxDifferencePercent().getAsDouble());
        if (report.structures().isEmpty()) {
            return phrases.text("stored.open", limit);
        }
        return phrases.text(report.isBeyond() ? "stored.beyond" : "stored.within", limit);
    }
}
