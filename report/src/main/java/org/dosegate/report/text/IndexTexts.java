package org.dosegate.report.text;

import java.util.Locale;
import java.util.OptionalDouble;

/** Probabilities and indices as a person reads them; one that is not defined is a dash. */
public final class IndexTexts {
    private IndexTexts() {}

    /** A probability in per cent, without the sign. */
    public static String percent(OptionalDouble percent) {
        return percent.isPresent() ? String.format(Locale.ROOT, "%.2f", percent.getAsDouble()) : "-";
    }

    /** An index. */
    public static String index(OptionalDouble index) {
        return index.isPresent() ? String.format(Locale.ROOT, "%.3f", index.getAsDouble()) : "-";
    }
}
