package org.dosegate.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dosegate.report.draw.TextStyle;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.qa.InputRow;
import org.dosegate.report.qa.Labelled;
import org.dosegate.report.qa.NoteLine;

/** Sections that every document has. */
final class SectionWriter {
    private static final double SIZE = 7.5;

    private final Phrases phrases;
    private final PdfFonts fonts;
    private final PageFlow flow;

    SectionWriter(Phrases phrases, PdfFonts fonts, PageFlow flow) {
        this.phrases = phrases;
        this.fonts = fonts;
        this.flow = flow;
    }

    void warnings(List<NoteLine> notes) throws IOException {
        flow.heading(phrases.text("section.warnings"));
        if (notes.isEmpty()) {
            flow.paragraph(phrases.text("section.none"), 0, Inks.text(SIZE));
        }
        for (NoteLine note : notes) {
            flow.paragraph("\u2022 " + NoteTexts.of(note), 0, Inks.text(SIZE));
        }
    }

    void labelled(String heading, List<Labelled> entries) throws IOException {
        flow.heading(phrases.text(heading));
        TextStyle style = Inks.text(SIZE);
        for (Labelled entry : entries) {
            flow.paragraph(entry.label() + ": " + entry.text(), 0, style);
        }
    }

    void inputs(List<InputRow> inputs) throws IOException {
        flow.space(4);
        List<List<Cell>> rows = new ArrayList<>();
        for (InputRow row : inputs) {
            rows.add(List.of(Cell.of(row.role()), Cell.of(row.identifier()), Cell.of(row.sha256())));
        }
        new PdfTable(
                        flow,
                        fonts,
                        List.of(
                                Column.left(phrases.text("column.role")),
                                Column.whole(phrases.text("column.identifier")),
                                Column.left(phrases.text("column.sha256"))),
                        rows,
                        6)
                .keepAndDraw(flow);
    }

    /** Says which characters are shown by their codes; nothing where there are none. */
    void missingCharacters() throws IOException {
        if (fonts.missing().isEmpty()) {
            return;
        }
        String codes =
                fonts.missing().stream().map(c -> String.format("U+%04X", c)).collect(Collectors.joining(", "));
        flow.space(6);
        flow.paragraph(phrases.text("pdf.missing", codes), 0, Inks.faint(SIZE));
    }
}
