package org.dosegate.report.pdf;

import java.util.Optional;

/** A paper format. */
public enum Paper {
    /** 210 mm by 297 mm (ISO 216). */
    A4("a4", 595.276, 841.89),
    /** 8.5 inch by 11 inch (ANSI A). */
    LETTER("letter", 612, 792);

    private final String code;
    private final double width;
    private final double height;

    Paper(String code, double width, double height) {
        this.code = code;
        this.width = width;
        this.height = height;
    }

    /** As it is named on the command line, {@code a4} or {@code letter}. */
    public String code() {
        return code;
    }

    /** The format of a code. */
    public static Optional<Paper> of(String code) {
        for (Paper paper : values()) {
            if (paper.code.equals(code)) {
                return Optional.of(paper);
            }
        }
        return Optional.empty();
    }

    /** Width, points. */
    double width() {
        return width;
    }

    /** Height, points. */
    double height() {
        return height;
    }
}
