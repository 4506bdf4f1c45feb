package org.dosegate.report.text;

import java.util.Locale;
import java.util.OptionalDouble;

/** Figures of structures as a person reads them; a figure that is not defined is a dash. */
public final class Shown {
    private Shown() {}

    /** A dose with two decimals, without its unit. */
    public static String gy(OptionalDouble doseGy) {
        return doseGy.isPresent() ? String.format(Locale.ROOT, "%.2f", doseGy.getAsDouble()) : "-";
    }

    /** A volume with about four digits, without its unit. */
    public static String cc(OptionalDouble volumeCc) {
        if (volumeCc.isEmpty()) {
            return "-";
        }
        double v = volumeCc.getAsDouble();
        return String.format(Locale.ROOT, v < 1 ? "%.4f" : v < 100 ? "%.2f" : "%.1f", v);
    }

    /** A share of 1 as per cent, rounded down: what is not wholly inside is never shown as 100 %. */
    public static String percent(OptionalDouble share) {
        return share.isPresent()
                ? String.format(Locale.ROOT, "%.1f %%", Math.floor(share.getAsDouble() * 1000) / 10)
                : "-";
    }

    /** A length without its unit; one that does not exist, such as the distance to a solid without a volume, is a dash; 0 has no sign. */
    public static String mm(double lengthMm, int decimals) {
        if (!Double.isFinite(lengthMm)) {
            return "-";
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", lengthMm);
        return text.matches("-0\\.0+") ? text.substring(1) : text;
    }

    /** A number without superfluous zeros, such as 45 or 1.8. */
    public static String plain(double value) {
        return new java.math.BigDecimal(Double.toString(value))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** {@code 1 goal}, {@code 2 goals}. */
    public static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
