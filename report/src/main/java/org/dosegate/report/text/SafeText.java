package org.dosegate.report.text;

/** Text from files, shown so that it cannot pretend: control characters, direction overrides and line breaks appear as escapes. */
public final class SafeText {
    private SafeText() {}

    /**
     * The text with every control, format (bidirectional overrides, zero-width joiners, byte-order marks), line and paragraph separator
     * and unpaired surrogate written as {@code \}{@code u{202E}}. A backslash stays as it is.
     */
    public static String show(String text) {
        if (text.codePoints().noneMatch(SafeText::mustBeEscaped)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (mustBeEscaped(c)) {
                shown.append("\\u{")
                        .append(Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT))
                        .append('}');
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static boolean mustBeEscaped(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
