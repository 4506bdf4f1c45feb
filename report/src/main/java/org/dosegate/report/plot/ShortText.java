package org.dosegate.report.plot;

import org.dosegate.report.text.DisplayWidth;
import org.dosegate.report.text.SafeText;

/** Text that must fit, where the letters of the painter are not known: widths are those of a wide sans-serif font. */
final class ShortText {
    private static final double COLUMN = 0.56;

    private ShortText() {}

    /** The width that a text may take, points. */
    static double width(String text, double size) {
        return DisplayWidth.of(SafeText.show(text)) * COLUMN * size;
    }

    /** The text, or its beginning and three dots where it does not fit into a width. */
    static String fitted(String text, double size, double width) {
        String shown = SafeText.show(text);
        if (width(shown, size) <= width) {
            return shown;
        }
        StringBuilder kept = new StringBuilder();
        for (int c : shown.codePoints().toArray()) {
            kept.appendCodePoint(c);
            if (width(kept + "\u2026", size) > width) {
                kept.setLength(kept.length() - Character.charCount(c));
                break;
            }
        }
        return kept.append('\u2026').toString();
    }
}
