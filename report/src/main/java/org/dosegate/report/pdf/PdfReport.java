package org.dosegate.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
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
            LaterPages later = new LaterPages(report, phrases, fonts, flow);
            later.draw();
            later.missingCharacters();
            flow.finish(new PageMargins(report, phrases));
            describe(document, report);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            // Nothing is read but this program's own fonts, and nothing is written but memory.
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument document, QaReport report) {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(report.title() + ": " + report.planIdentity());
        about.setSubject(report.verdict().words() + ": "
                + String.join(", ", report.verdict().counts()));
        about.setCreator(report.tool());
        Calendar created = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        created.setTime(Date.from(report.createdUtc()));
        about.setCreationDate(created);
        about.setModificationDate(created);
        document.getDocumentCatalog().setLanguage(report.language().tag());
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(viewer);
        // What PDFBox makes the document's identifier of; else the clock would be in it.
        document.setDocumentId(report.createdUtc().getEpochSecond());
    }
}
