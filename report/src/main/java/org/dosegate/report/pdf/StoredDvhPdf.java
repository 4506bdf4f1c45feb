package org.dosegate.report.pdf;

import org.dosegate.report.draw.TextStyle;
import org.dosegate.report.qa.StoredDvhReport;

/** The comparison with stored DVHs as PDF. The same report makes the same bytes. */
public final class StoredDvhPdf {
    private static final TextStyle OUTCOME = Inks.text(9);

    private StoredDvhPdf() {}

    /** The document. */
    public static byte[] write(StoredDvhReport report, Paper paper) {
        return FramedPdf.write(report.frame(), report.outcome(), paper, (phrases, fonts, flow) -> {
            flow.paragraph(report.status().symbol() + " " + report.outcome(), 0, OUTCOME);
            new SectionWriter(phrases, fonts, flow)
                    .labelled("section.identity", report.frame().identity());
            if (!report.rows().isEmpty()) {
                new StoredDvhSection(phrases, fonts, flow)
                        .draw(report.rows(), report.prescriptionGy(), phrases.text("stored.legend"));
            }
        });
    }
}
