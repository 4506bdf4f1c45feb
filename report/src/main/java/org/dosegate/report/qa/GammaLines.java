package org.dosegate.report.qa;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.dosegate.constraints.result.GammaResult;
import org.dosegate.engine.gamma.GammaStatistics;
import org.dosegate.report.message.Phrases;

/** The comparison with a second dose, a sentence for each criterion. */
final class GammaLines {
    private GammaLines() {}

    /** The line; empty when no second dose was compared. */
    static Optional<String> of(List<GammaResult> results, Phrases phrases) {
        return results.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        results.stream().map(result -> line(result, phrases)).collect(Collectors.joining(" ")));
    }

    private static String line(GammaResult result, Phrases phrases) {
        GammaStatistics s = result.statistics();
        String line = phrases.text(
                "gamma.line",
                result.criterion().label(),
                number(s.passRatePercent()),
                Long.toString(s.points()),
                number(s.meanGamma()),
                number(s.maxGamma()));
        return s.notEvaluable() == 0
                ? line
                : line + " "
                        + phrases.text(
                                "gamma.open",
                                Long.toString(s.notEvaluable()),
                                number(s.leastPassRatePercent()),
                                number(s.largestPassRatePercent()));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "\u2013";
    }
}
