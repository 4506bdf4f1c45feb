package org.dosegate.report.pdf;

import org.dosegate.report.draw.TextStyle;
import org.dosegate.report.qa.DocumentFrame;

/** A document without a verdict: its title, its own sections, and what every one has behind them. */
final class FramedPdf {
    private static final TextStyle TITLE = Inks.text(14).inBold();

    private FramedPdf() {}

    /**
     * The document.
     *
     * @param subject what it says, in a sentence
     * @param own the sections between the title and the warnings
     */
    static byte[] write(DocumentFrame frame, String subject, Paper paper, PdfFile.Content own) {
        DocumentNote note = new DocumentNote(
                frame.title() + ": " + frame.planIdentity(),
                subject,
                frame.tool(),
                frame.createdUtc(),
                frame.language());
        String about = frame.title() + "   " + frame.planIdentity();
        return new PdfFile(note, about, frame.disclaimer()).write(paper, (phrases, fonts, flow) -> {
            flow.paragraph(frame.title(), 0, TITLE);
            own.draw(phrases, fonts, flow);
            SectionWriter sections = new SectionWriter(phrases, fonts, flow);
            sections.warnings(frame.warnings());
            sections.labelled("section.method", frame.method());
            sections.labelled("section.provenance", frame.provenance());
            sections.inputs(frame.inputs());
        });
    }
}
