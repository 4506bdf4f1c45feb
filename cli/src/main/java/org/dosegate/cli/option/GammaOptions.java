package org.dosegate.cli.option;

import java.util.OptionalDouble;
import org.dosegate.cli.run.UsageException;
import org.dosegate.engine.gamma.GammaCriterion;
import picocli.CommandLine.Option;

/** What two doses are compared by. */
public final class GammaOptions {
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
            names = "--min-pass-rate",
            paramLabel = "PERCENT",
            description = "End with 1 when a smaller share of the points passes, with 4 when that cannot be said.")
    private Double minPassRatePercent;

    /**
     * The criterion.
     *
     * @throws UsageException when a number makes no sense
     */
    public GammaCriterion criterion() {
        try {
            return new GammaCriterion(dosePercent, distanceMm, thresholdPercent, local, cap);
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
