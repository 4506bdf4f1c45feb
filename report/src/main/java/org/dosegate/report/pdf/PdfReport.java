package org.dosegate.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.picture.DosePictures;
import org.dosegate.report.qa.QaReport;

/** Writes the QA report as PDF: text that can be searched, plots as vectors, fonts embedded. The same report makes the same bytes. */
public final class PdfReport {
    private PdfReport() {}

    /**
     * The document.
     *
     * @param report what it says
     * @param pictures pictures of the dose; empty for a report without
     * @param paper format of its pages
     */
    public static byte[] write(QaReport report, Optional<DosePictures> pictures, Paper paper) {
        try (PDDocument document = new PDDocument()) {
            Phrases phrases = Phrases.in(report.language());
            PdfFonts fonts = new PdfFonts(document);
            PageFlow flow = new PageFlow(document, paper, fonts);
            new FirstPage(report, phrases, fonts, flow).draw();
            if (pictures.isPresent()) {
                new PicturePages(pictures.get(), phrases, flow).draw();
            }
            new LaterPages(report, phrases, fonts, flow).draw();
            new SectionWriter(phrases, fonts, flow).missingCharacters();
            flow.finish(new PageMargins(
                    report.verdict().status().symbol() + " " + report.verdict().words() + "   " + report.planIdentity(),
                    report.tool(),
                    report.createdUtc(),
                    report.disclaimer(),
                    phrases));
            new DocumentNote(
                            report.title() + ": " + report.planIdentity(),
                            report.verdict().words() + ": "
                                    + String.join(", ", report.verdict().counts()),
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
