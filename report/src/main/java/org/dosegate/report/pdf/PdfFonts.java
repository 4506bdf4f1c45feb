package org.dosegate.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dosegate.report.text.SafeText;

/**
 * The fonts of a document. Each character is drawn with the first font that has it: Noto Sans (Latin, Greek, Cyrillic, signs), then Noto Sans
 * CJK (Chinese, in its simplified forms). One that none has is drawn as its code, such as {@code \}{@code u{1F600}}, and remembered. All fonts come with the program, so that
 * a report does not depend on the machine that it is made on.
 */
final class PdfFonts {
    private static final String REGULAR = "/org/dosegate/report/fonts/sans/NotoSansMerged-Regular.ttf";
    private static final String BOLD = "/org/dosegate/report/fonts/sans/NotoSans-Bold.ttf";
    private static final String CHINESE = "/org/dosegate/report/optional/fonts/sans/NotoSansCJKtc-Regular.ttf";

    /** Where radicals, ideographs and their punctuation begin in Unicode. */
    private static final int FIRST_EAST_ASIAN = 0x2E80;

    private final PDDocument document;
    private final Map<String, FontFace> faces = new HashMap<>();
    private final Map<Integer, Letter> regular = new HashMap<>();
    private final Map<Integer, Letter> bold = new HashMap<>();
    private final SortedSet<Integer> missing = new TreeSet<>();

    /** Where a character is found; no face when it is nowhere. */
    private record Letter(FontFace face, boolean thickened, double width) {}

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    /** The text as runs of glyphs, made safe to show. */
    List<Glyphs> glyphs(String text, boolean inBold) throws IOException {
        List<Glyphs> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Letter of = null;
        double width = 0;
        for (int c : drawable(text, inBold)) {
            Letter letter = letter(c, inBold);
            if (of != null && of.face() != letter.face()) {
                runs.add(new Glyphs(of.face(), run.toString(), of.thickened(), width));
                run.setLength(0);
                width = 0;
            }
            of = letter;
            run.appendCodePoint(c);
            width += letter.width();
        }
        if (of != null) {
            runs.add(new Glyphs(of.face(), run.toString(), of.thickened(), width));
        }
        return runs;
    }

    /** Width of a text, points. */
    double width(String text, double size, boolean inBold) throws IOException {
        double width = 0;
        for (int c : drawable(text, inBold)) {
            width += letter(c, inBold).width();
        }
        return width * size;
    }

    /** The characters so far that no font has. */
    SortedSet<Integer> missing() {
        return missing;
    }

    private int[] drawable(String text, boolean inBold) throws IOException {
        StringBuilder drawable = new StringBuilder();
        for (int c : SafeText.show(text).codePoints().toArray()) {
            if (letter(c, inBold).face() == null) {
                missing.add(c);
                drawable.append(String.format("\\u{%X}", c));
            } else {
                drawable.appendCodePoint(c);
            }
        }
        return drawable.codePoints().toArray();
    }

    private Letter letter(int codePoint, boolean inBold) throws IOException {
        Map<Integer, Letter> known = inBold ? bold : regular;
        Letter letter = known.get(codePoint);
        if (letter == null) {
            letter = find(codePoint, inBold);
            known.put(codePoint, letter);
        }
        return letter;
    }

    private Letter find(int codePoint, boolean inBold) throws IOException {
        for (String resource : order(codePoint, inBold)) {
            FontFace face = face(resource);
            if (face.has(codePoint)) {
                return new Letter(face, inBold && !resource.equals(BOLD), face.width(codePoint));
            }
        }
        return new Letter(null, false, 0);
    }

    /** East Asian signs of the first font belong to other scripts and stand at other heights. */
    private static List<String> order(int codePoint, boolean inBold) {
        if (codePoint >= FIRST_EAST_ASIAN) {
            return List.of(CHINESE, REGULAR);
        }
        return inBold ? List.of(BOLD, REGULAR, CHINESE) : List.of(REGULAR, CHINESE);
    }

    private FontFace face(String resource) throws IOException {
        FontFace face = faces.get(resource);
        if (face == null) {
            face = new FontFace(document, resource, resource.equals(CHINESE));
            faces.put(resource, face);
        }
        return face;
    }
}
