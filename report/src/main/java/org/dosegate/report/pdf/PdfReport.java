package org.dosegate.report.pdf;

import java.util.Optional;
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
        DocumentNote note = new DocumentNote(
                report.title() + ": " + report.planIdentity(),
                report.verdict().words() + ": "
                        + String.join(", ", report.verdict().counts()),
                report.tool(),
                report.createdUtc(),
                report.language());
        String about =
                report.verdict().status().symbol() + " " + report.verdict().words() + "   " + report.planIdentity();
        return new PdfFile(note, about, report.disclaimer()).write(paper, (phrases, fonts, flow) -> {
            new FirstPage(report, phrases, fonts, flow).draw();
            if (pictures.isPresent()) {
                new PicturePages(pictures.get(), phrases, flow).draw();
            }
            new LaterPages(report, phrases, fonts, flow).draw();
        });
    }
}
