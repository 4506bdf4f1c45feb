package org.dosegate.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One font of a document: which characters it has and how wide they are; put into the document, cut down to what is used, when it is first drawn with. */
final class FontFace {
    private final PDDocument document;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;
    private PDType0Font embedded;

    /** @throws IOException when the font cannot be read */
    FontFace(PDDocument document, String resource) throws IOException {
        try (InputStream in = FontFace.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from this build");
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
        // Ligatures would make one glyph of several letters, which nobody can search for.
        font.setEnableGsub(false);
        document.registerTrueTypeFontForClosing(font);
        this.document = document;
        glyphs = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
    }

    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) > 0;
    }

    /** Advance width of a character at a size of 1. */
    double width(int codePoint) throws IOException {
        return font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / unitsPerEm;
    }

    PDType0Font embedded() throws IOException {
        if (embedded == null) {
            embedded = PDType0Font.load(document, font, true);
        }
        return embedded;
    }
}
