package org.dosegate.report.qa;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dosegate.constraints.result.GammaResult;
import org.dosegate.engine.gamma.GammaStatistics;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.text.GammaFigures;

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
                GammaFigures.percent(s.passRatePercent()),
                Long.toString(s.points()),
                GammaFigures.gamma(s.meanGamma()),
                GammaFigures.gamma(s.maxGamma()));
        return s.notEvaluable() == 0
                ? line
                : line + " "
                        + phrases.text(
                                "gamma.open",
                                Long.toString(s.notEvaluable()),
                                GammaFigures.percent(s.leastPassRatePercent()),
                                GammaFigures.percent(s.largestPassRatePercent()));
    }
}
