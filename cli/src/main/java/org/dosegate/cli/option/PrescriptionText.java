package org.dosegate.cli.option;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dosegate.cli.run.UsageException;
import org.dosegate.constraints.result.Prescription;

/** A prescription as it is written on the command line. */
final class PrescriptionText {
    private static final Pattern GRAMMAR = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?)/([0-9]{1,4})");

    private PrescriptionText() {}

    /**
     * Reads {@code GY/FRACTIONS}.
     *
     * @throws UsageException when it is not two positive numbers of that form
     */
    static Prescription parse(String text) {
        Matcher matcher = GRAMMAR.matcher(text);
        if (matcher.matches()) {
            double doseGy = Double.parseDouble(matcher.group(1));
            int fractions = Integer.parseInt(matcher.group(2));
            if (doseGy > 0 && fractions > 0) {
                return new Prescription(doseGy, fractions, "command line");
            }
        }
        throw new UsageException("--prescription is \"" + text
                + "\"; write total dose in Gy, a slash, number of fractions, such as 45/15");
    }
}
