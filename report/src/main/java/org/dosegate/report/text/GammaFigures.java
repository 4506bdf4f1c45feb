package org.dosegate.report.text;

import java.util.Locale;
import java.util.OptionalDouble;

/** Figures of a gamma comparison as a person reads them; one that is not defined is a dash. */
public final class GammaFigures {
    private GammaFigures() {}

    /** A pass rate with its unit, rounded down: what did not all pass is never shown as 100 %, nor as a limit that was missed. */
    public static String percent(OptionalDouble percent) {
        return percent.isPresent()
                ? String.format(Locale.ROOT, "%.2f %%", Math.floor(percent.getAsDouble() * 100) / 100)
                : "-";
    }

    /** A gamma index. */
    public static String gamma(OptionalDouble gamma) {
        return gamma.isPresent() ? String.format(Locale.ROOT, "%.3f", gamma.getAsDouble()) : "-";
    }
}
