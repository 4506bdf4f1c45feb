package org.dosegate.report.text;

import com.fasterxml.jackson.core.io.NumberOutput;

/** Numbers as text that reads back to the same number, the same under every locale and Java version. */
public final class Numbers {
    private Numbers() {}

    /**
     * The shortest decimal that reads back to the value, such as {@code 45.0} or {@code 1.0E-5}. Not {@link Double#toString(double)}: that
     * one writes other digits before Java 19 than after.
     *
     * @throws IllegalArgumentException for NaN and infinity, which no output may hold
     */
    public static String exact(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a number that can be written: " + value);
        }
        return NumberOutput.toString(value, true);
    }
}
