package org.dosegate.report.console;

/**
 * How much is printed and whether in colour.
 *
 * @param colours whether words that matter are coloured too; never the only sign
 * @param detail how much is printed
 */
public record ConsoleStyle(boolean colours, Detail detail) {

    /** How much is printed. */
    public enum Detail {
        /** The verdict line, or the table alone. */
        BRIEF,
        /** What a physicist wants to see. */
        NORMAL,
        /** With sources and full identifiers. */
        FULL
    }

    /** Everything, without colours: what goes into a file. */
    public static ConsoleStyle plainFile() {
        return new ConsoleStyle(false, Detail.FULL);
    }
}
