package org.dosegate.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dosegate.cli.run.UsageException;
import org.dosegate.engine.gamma.GammaCriterion;
import picocli.CommandLine.Option;

/** What two doses are compared by. */
public final class GammaOptions {
    private static final String NUMBER = "([0-9]{1,3}(?:\\.[0-9]{1,4})?)";
    private static final Pattern FURTHER = Pattern.compile(NUMBER + "/" + NUMBER + "/" + NUMBER + "(/local)?");

    @Option(
            names = "--dose",
            paramLabel = "PERCENT",
            description = "Dose criterion, %% of the reference's maximum or, with --local, of the point's own dose"
                    + " (default: ${DEFAULT-VALUE}).")
    private double dosePercent = GammaCriterion.DEFAULT.dosePercent();

    @Option(
            names = "--distance",
            paramLabel = "MM",
            description = "Distance criterion, mm (default: ${DEFAULT-VALUE}).")
    private double distanceMm = GammaCriterion.DEFAULT.distanceMm();

    @Option(
            names = "--threshold",
            paramLabel = "PERCENT",
            description =
                    "Leave out points below this share of the reference's maximum, %% (default: ${DEFAULT-VALUE}).")
    private double thresholdPercent = GammaCriterion.DEFAULT.thresholdPercent();

    @Option(names = "--local", description = "Take the dose criterion of each point's own reference dose.")
    private boolean local;

    @Option(
            names = "--max-gamma",
            paramLabel = "GAMMA",
            description = "End the search at this gamma (default: ${DEFAULT-VALUE}).")
    private double cap = GammaCriterion.DEFAULT.cap();

    @Option(
            names = "--also",
            paramLabel = "DOSE/DISTANCE/THRESHOLD[/local]",
            description = "One more criterion of the same run, such as 2/2/10. Repeatable.")
    private List<String> further = List.of();

    @Option(
            names = "--min-pass-rate",
            paramLabel = "PERCENT",
            description =
                    "End with 1 when a smaller share of the points passes by any criterion, with 4 when that cannot be said.")
    private Double minPassRatePercent;

    /**
     * The criteria, that of the plain options first.
     *
     * @throws UsageException when a number makes no sense
     */
    public List<GammaCriterion> criteria() {
        List<GammaCriterion> criteria = new ArrayList<>();
        criteria.add(criterion(dosePercent, distanceMm, thresholdPercent, local));
        for (String text : further) {
            Matcher matcher = FURTHER.matcher(text);
            if (!matcher.matches()) {
                throw new UsageException("--also is \"" + text
                        + "\"; write dose %, distance mm and threshold %, such as 2/2/10 or 2/2/10/local");
            }
            criteria.add(criterion(
                    Double.parseDouble(matcher.group(1)),
                    Double.parseDouble(matcher.group(2)),
                    Double.parseDouble(matcher.group(3)),
                    matcher.group(4) != null));
        }
        return criteria;
    }

    private GammaCriterion criterion(double dose, double distance, double threshold, boolean ofPoint) {
        try {
            return new GammaCriterion(dose, distance, threshold, ofPoint, cap);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /**
     * The pass rate that is asked for, %.
     *
     * @throws UsageException when it is not from 0 to 100
     */
    public OptionalDouble minPassRatePercent() {
        if (minPassRatePercent == null) {
            return OptionalDouble.empty();
        }
        if (!(minPassRatePercent >= 0 && minPassRatePercent <= 100)) {
            throw new UsageException("--min-pass-rate must be from 0 to 100 %");
        }
        return OptionalDouble.of(minPassRatePercent);
    }
}
