package org.dosegate.report.console;

import java.util.Locale;
import java.util.OptionalDouble;

/** Figures of structures as a person reads them; a figure that is not defined is a dash. */
final class Shown {
    private Shown() {}

    /** A dose with two decimals, without its unit. */
    static String gy(OptionalDouble doseGy) {
        return doseGy.isPresent() ? String.format(Locale.ROOT, "%.2f", doseGy.getAsDouble()) : "-";
    }

    /** A volume with about four digits, without its unit. */
    static String cc(OptionalDouble volumeCc) {
        if (volumeCc.isEmpty()) {
            return "-";
        }
        double v = volumeCc.getAsDouble();
        return String.format(Locale.ROOT, v < 1 ? "%.4f" : v < 100 ? "%.2f" : "%.1f", v);
    }

    /** A share of 1 as per cent, rounded down: what is not wholly inside is never shown as 100 %. */
    static String percent(OptionalDouble share) {
        return share.isPresent()
                ? String.format(Locale.ROOT, "%.1f %%", Math.floor(share.getAsDouble() * 1000) / 10)
                : "-";
    }

    /** A number without superfluous zeros, such as 45 or 1.8. */
    static String plain(double value) {
        return new java.math.BigDecimal(Double.toString(value))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** {@code 1 goal}, {@code 2 goals}. */
    static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
