package org.dosegate.report.pdf;

import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.dosegate.report.message.Language;

/**
 * What a document says about itself outside its pages.
 *
 * @param title its title
 * @param subject its result in short
 * @param creator the program
 * @param createdUtc when the result was computed
 * @param language its language
 */
record DocumentNote(String title, String subject, String creator, Instant createdUtc, Language language) {

    void putOn(PDDocument document) {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(title);
        about.setSubject(subject);
        about.setCreator(creator);
        Calendar created = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        created.setTime(Date.from(createdUtc));
        about.setCreationDate(created);
        about.setModificationDate(created);
        document.getDocumentCatalog().setLanguage(language.tag());
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(viewer);
        // What PDFBox makes the document's identifier of; else the clock would be in it.
        document.setDocumentId(createdUtc.getEpochSecond());
    }
}
