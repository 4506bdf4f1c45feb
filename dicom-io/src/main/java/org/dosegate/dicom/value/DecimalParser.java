package org.dosegate.dicom.value;

import java.nio.charset.StandardCharsets;

/**
 * Decimal strings (PS3.5 section 6.2, DS) straight from bytes: blanks around, a sign, digits with at most one point, an exponent. The
 * result is the same double as {@link Double#parseDouble} gives; what the grammar does not allow (NaN, hexadecimal, a decimal comma,
 * suffixes) is no number.
 */
public final class DecimalParser {
    /** 10^22 is the largest power of ten that a double holds exactly. */
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final long EXACT_LIMIT = 1L << 53;

    /** Further digits would overflow a long. */
    private static final int MAX_MANTISSA_DIGITS = 18;

    private static final int MAX_EXPONENT = 9999;

    private DecimalParser() {}

    /** The number in a range of bytes; NaN, which no decimal string can be, when it is none or too large for a double. */
    public static double parse(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && bytes[start] == ' ') {
            start++;
        }
        while (end > start && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
            end--;
        }
        int at = start;
        boolean negative = at < end && bytes[at] == '-';
        if (negative || (at < end && bytes[at] == '+')) {
            at++;
        }
        long mantissa = 0;
        int digits = 0;
        int significant = 0;
        int scale = 0;
        boolean point = false;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits++;
                if (significant > 0 || digit > 0) {
                    significant++;
                }
                if (significant <= MAX_MANTISSA_DIGITS) {
                    mantissa = 10 * mantissa + digit;
                }
                scale += point ? 1 : 0;
            } else if (bytes[at] == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        int exponent = 0;
        if (at < end) {
            exponent = exponent(bytes, at, end);
            if (exponent > MAX_EXPONENT) {
                return Double.NaN;
            }
        }
        int power = exponent - scale;
        if (significant <= MAX_MANTISSA_DIGITS && mantissa <= EXACT_LIMIT && Math.abs(power) < POWERS_OF_TEN.length) {
            // Both factors are exact, so that one rounding remains (Clinger 1990).
            double value = power < 0 ? mantissa / POWERS_OF_TEN[-power] : mantissa * POWERS_OF_TEN[power];
            return negative ? -value : value;
        }
        double value = Double.parseDouble(new String(bytes, start, end - start, StandardCharsets.US_ASCII));
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /** The exponent that begins with E at a position; more than MAX_EXPONENT when there is none. */
    private static int exponent(byte[] bytes, int at, int end) {
        int next = at + 1;
        if ((bytes[at] != 'e' && bytes[at] != 'E') || next == end) {
            return Integer.MAX_VALUE;
        }
        boolean negative = bytes[next] == '-';
        if (negative || bytes[next] == '+') {
            next++;
        }
        if (next == end) {
            return Integer.MAX_VALUE;
        }
        int exponent = 0;
        for (; next < end; next++) {
            int digit = bytes[next] - '0';
            if (digit < 0 || digit > 9 || exponent > MAX_EXPONENT) {
                return Integer.MAX_VALUE;
            }
            exponent = 10 * exponent + digit;
        }
        return negative ? -exponent : exponent;
    }
}
