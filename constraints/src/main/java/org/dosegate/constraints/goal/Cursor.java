package org.dosegate.constraints.goal;

import java.math.BigDecimal;

/** Reads an expression from left to right; every failure knows its position. */
final class Cursor {
    private static final int MOST_DIGITS = 12;

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The code point here, or -1 at the end. */
    int peek() {
        return atEnd() ? -1 : text.codePointAt(at);
    }

    int next() {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    String since(int start) {
        return text.substring(start, at);
    }

    void skipBlanks() {
        while (!atEnd() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** Takes the string if it stands here. */
    boolean take(String expected) {
        if (!text.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    void expect(String expected, String where) {
        if (!take(expected)) {
            throw fail("expected '" + expected + "' " + where + found());
        }
    }

    /** Latin letters from here on; may be empty. */
    String letters() {
        int start = at;
        while (!atEnd() && isLatinLetter(text.charAt(at))) {
            at++;
        }
        return since(start);
    }

    /** A number without sign or exponent: digits, optionally a point and digits. */
    BigDecimal number(String what) {
        int start = at;
        digits();
        if (at == start) {
            throw fail("expected a number (" + what + ")" + found());
        }
        int point = at;
        if (take(".")) {
            digits();
            if (at == point + 1) {
                throw fail("expected digits after the decimal point" + found());
            }
        }
        int digits = since(start).replace(".", "").length();
        if (digits > MOST_DIGITS) {
            throw failAt(start, "a number has at most " + MOST_DIGITS + " digits");
        }
        return new BigDecimal(since(start));
    }

    private void digits() {
        while (!atEnd() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
    }

    GoalSyntaxException fail(String problem) {
        return failAt(at, problem);
    }

    GoalSyntaxException failAt(int position, String problem) {
        return new GoalSyntaxException(problem, text, position);
    }

    /** ", found ..." for messages. */
    String found() {
        return atEnd() ? ", found the end" : ", found '" + Character.toString(peek()) + "'";
    }

    private static boolean isLatinLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
