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

    /**
     * A font of this program.
     *
     * @param simplified whether characters have their forms of Simplified Chinese
     * @throws IOException when the font cannot be read
     */
    FontFace(PDDocument document, String resource, boolean simplified) throws IOException {
        byte[] bytes = bytes(resource);
        TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        if (simplified) {
            TrueTypeFont usual = read;
            byte[] substitutions = usual.getTableBytes(usual.getTableMap().get("GSUB"));
            byte[] changed = CharacterMap.with(bytes, usual.getUnicodeCmapLookup(), SimplifiedForms.of(substitutions));
            usual.close();
            read = new TTFParser().parse(new RandomAccessReadBuffer(changed));
        }
        font = read;
        // Ligatures would make one glyph of several letters, which nobody can search for.
        font.setEnableGsub(false);
        document.registerTrueTypeFontForClosing(font);
        this.document = document;
        glyphs = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = FontFace.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from this build");
            }
            return in.readAllBytes();
        }
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
