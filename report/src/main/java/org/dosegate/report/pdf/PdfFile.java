package org.dosegate.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dosegate.report.message.Phrases;

/**
 * What every document has around its sections. The same content makes the same bytes.
 *
 * @param note what it says about itself outside its pages
 * @param about what stands above every page
 * @param disclaimer what stands below every page
 */
record PdfFile(DocumentNote note, String about, String disclaimer) {
    /** Draws the sections. */
    interface Content {
        void draw(Phrases phrases, PdfFonts fonts, PageFlow flow) throws IOException;
    }

    byte[] write(Paper paper, Content content) {
        try (PDDocument document = new PDDocument()) {
            Phrases phrases = Phrases.in(note.language());
            PdfFonts fonts = new PdfFonts(document);
            PageFlow flow = new PageFlow(document, paper, fonts);
            content.draw(phrases, fonts, flow);
            new SectionWriter(phrases, fonts, flow).missingCharacters();
            flow.finish(new PageMargins(about, note.creator(), note.createdUtc(), disclaimer, phrases));
            note.putOn(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            // Nothing is read but this program's own fonts, and nothing is written but memory.
            throw new UncheckedIOException(e);
        }
    }
}
