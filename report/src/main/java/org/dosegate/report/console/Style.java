package org.dosegate.report.console;

/** How a word stands out. The word itself always says the same: colour alone says nothing. */
enum Style {
    PLAIN(""),
    HEADING("1"),
    GOOD("32"),
    DOUBTFUL("33"),
    BAD("1;31"),
    FAINT("2");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text between this style's control sequences, or as it is where colours are off. */
    String paint(String text, boolean colours) {
        return colours && !code.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
