package org.dosegate.report.pdf;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines: between words, between Chinese characters, and inside a word that is wider than a line. */
final class TextLines {
    private static final String BREAK_AFTER = "_/|;,+^)";

    private final PdfFonts fonts;

    TextLines(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** The lines of a text; at least one. Nothing but blanks at the ends of lines is left out. */
    List<String> of(String text, double width, double size, boolean bold) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (fonts.width((line + piece).stripTrailing(), size, bold) <= width) {
                line.append(piece);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            for (int c : piece.codePoints().toArray()) {
                String one = Character.toString(c);
                if (!line.isEmpty() && fonts.width((line + one).stripTrailing(), size, bold) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(one);
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** The widest piece that is not broken unless it must be. */
    double widestPiece(String text, double size, boolean bold) throws IOException {
        double widest = 0;
        for (String piece : pieces(text)) {
            widest = Math.max(widest, fonts.width(piece.stripTrailing(), size, bold));
        }
        return widest;
    }

    /** The text where it fits, else its beginning and three dots. */
    String fitted(String text, double width, double size, boolean bold) throws IOException {
        if (fonts.width(text, size, bold) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            if (fonts.width(kept + Character.toString(c) + "\u2026", size, bold) > width) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.append('\u2026').toString();
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            int from = start;
            for (int i = start; i < end - 1; i++) {
                if (BREAK_AFTER.indexOf(text.charAt(i)) >= 0 && !Character.isWhitespace(text.charAt(i + 1))) {
                    pieces.add(text.substring(from, i + 1));
                    from = i + 1;
                }
            }
            pieces.add(text.substring(from, end));
        }
        return pieces;
    }
}
