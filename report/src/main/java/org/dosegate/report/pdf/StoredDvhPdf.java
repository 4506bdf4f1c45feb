package org.dosegate.report.pdf;

import org.dosegate.report.qa.StoredDvhReport;

/** The comparison with stored DVHs as PDF. The same report makes the same bytes. */
public final class StoredDvhPdf {
    private StoredDvhPdf() {}

    /** The document. */
    public static byte[] write(StoredDvhReport report, Paper paper) {
        DocumentNote note = new DocumentNote(
                report.title() + ": " + report.planIdentity(),
                report.outcome(),
                report.tool(),
                report.createdUtc(),
                report.language());
        String about = report.title() + "   " + report.planIdentity();
        return new PdfFile(note, about, report.disclaimer()).write(paper, (phrases, fonts, flow) -> {
            SectionWriter sections = new SectionWriter(phrases, fonts, flow);
            flow.paragraph(report.title(), 0, Inks.text(14).inBold());
            flow.paragraph(report.status().symbol() + " " + report.outcome(), 0, Inks.text(9));
            sections.labelled("section.identity", report.identity());
            if (!report.rows().isEmpty()) {
                new StoredDvhSection(phrases, fonts, flow)
                        .draw(report.rows(), report.prescriptionGy(), phrases.text("stored.legend"));
            }
            sections.warnings(report.warnings());
            sections.labelled("section.method", report.method());
            sections.labelled("section.provenance", report.provenance());
            sections.inputs(report.inputs());
        });
    }
}
