package org.dosegate.constraints.goal;

/** An expression that does not follow the grammar. Line and column count from 1 and point to where it goes wrong. */
public final class GoalSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final int line;
    private final int column;
    private final int offset;

    GoalSyntaxException(String problem, String text, int offset) {
        this(problem, lineOf(text, offset), columnOf(text, offset), offset);
    }

    private GoalSyntaxException(String problem, int line, int column, int offset) {
        super("line " + line + ", column " + column + ": " + problem);
        this.problem = problem;
        this.line = line;
        this.column = column;
        this.offset = offset;
    }

    /** What is wrong and what was expected, without the position. */
    public String problem() {
        return problem;
    }

    /** Line, from 1. */
    public int line() {
        return line;
    }

    /** Column in code points, from 1. */
    public int column() {
        return column;
    }

    /** Offset into the expression, in chars, from 0. */
    public int offset() {
        return offset;
    }

    private static int lineOf(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private static int columnOf(String text, int offset) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        return 1 + text.codePointCount(lineStart, offset);
    }
}
