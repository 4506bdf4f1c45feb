package org.dosegate.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.qa.StoredDvhReport;

/** The comparison with stored DVHs as PDF. The same report makes the same bytes. */
public final class StoredDvhPdf {
    private StoredDvhPdf() {}

    /** The document. */
    public static byte[] write(StoredDvhReport report, Paper paper) {
        try (PDDocument document = new PDDocument()) {
            Phrases phrases = Phrases.in(report.language());
            PdfFonts fonts = new PdfFonts(document);
            PageFlow flow = new PageFlow(document, paper, fonts);
            SectionWriter sections = new SectionWriter(phrases, fonts, flow);
            String outcome = report.status().symbol() + " " + report.outcome();
            flow.paragraph(report.title(), 0, Inks.text(14).inBold());
            flow.paragraph(outcome, 0, Inks.text(9));
            sections.labelled("section.identity", report.identity());
            if (!report.rows().isEmpty()) {
                new StoredDvhSection(phrases, fonts, flow).draw(report.rows(), report.prescriptionGy());
            }
            sections.warnings(report.warnings());
            sections.labelled("section.method", report.method());
            sections.labelled("section.provenance", report.provenance());
            sections.inputs(report.inputs());
            sections.missingCharacters();
            flow.finish(new PageMargins(
                    report.title() + "   " + report.planIdentity(),
                    report.tool(),
                    report.createdUtc(),
                    report.disclaimer(),
                    phrases));
            new DocumentNote(
                            report.title() + ": " + report.planIdentity(),
                            report.outcome(),
                            report.tool(),
                            report.createdUtc(),
                            report.language())
                    .putOn(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            // Nothing is read but this program's own fonts, and nothing is written but memory.
            throw new UncheckedIOException(e);
        }
    }
}
