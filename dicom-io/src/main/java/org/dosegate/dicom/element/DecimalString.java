package org.dosegate.dicom.element;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as decimal strings of at most 16 characters (PS3.5 section 6.2, DS). */
public final class DecimalString {
    /** The longest decimal string that the standard allows. */
    public static final int MAX_LENGTH = 16;

    private DecimalString() {}

    /**
     * The decimal string nearest to a number, in at most 16 characters; it reads back as the same double where one of that length does.
     *
     * @throws IllegalArgumentException when the number is not finite
     */
    public static String format(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no decimal string: " + value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        BigDecimal exact = new BigDecimal(Double.toString(value));
        String best = shortest(exact);
        for (int digits = Math.min(exact.precision(), MAX_LENGTH); best.length() > MAX_LENGTH; digits--) {
            best = shortest(exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)));
        }
        return best;
    }

    private static String shortest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        String plain = stripped.toPlainString();
        String scientific = stripped.unscaledValue() + "E" + -stripped.scale();
        return plain.length() <= scientific.length() ? plain : scientific;
    }
}
