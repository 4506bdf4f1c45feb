package org.dosegate.cli.option;

import java.util.Optional;
import org.dosegate.cli.run.UsageException;
import org.dosegate.engine.region.Margins;

/** Reads margins: one for all directions, or six in the order right, left, anterior, posterior, inferior, superior. */
final class MarginsText {
    private static final int SIX = 6;

    private MarginsText() {}

    /**
     * The margins of {@code --margin} or {@code --margins}.
     *
     * @throws UsageException when not exactly one of them is given, or it is no such number or numbers
     */
    static Margins parse(Optional<String> one, Optional<String> six) {
        if (one.isPresent() == six.isPresent()) {
            throw new UsageException("give either --margin MM or --margins R,L,A,P,I,S");
        }
        if (one.isPresent()) {
            double mm = number("--margin", one.get());
            return margins(mm, mm, mm, mm, mm, mm);
        }
        String[] parts = six.get().split(",", -1);
        if (parts.length != SIX) {
            throw new UsageException(
                    "--margins is \"" + six.get()
                            + "\"; write six numbers in mm, right,left,anterior,posterior,inferior,superior, such as 5,5,5,5,10,10");
        }
        double[] mm = new double[SIX];
        for (int k = 0; k < SIX; k++) {
            mm[k] = number("--margins", parts[k]);
        }
        return margins(mm[0], mm[1], mm[2], mm[3], mm[4], mm[5]);
    }

    private static Margins margins(double r, double l, double a, double p, double i, double s) {
        try {
            return new Margins(r, l, a, p, i, s);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static double number(String option, String text) {
        if (!text.strip().matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)")) {
            throw new UsageException(option + ": \"" + text + "\" is no number of millimetres, such as 5 or -2.5");
        }
        return Double.parseDouble(text.strip()) + 0.0; // minus zero is zero
    }
}
