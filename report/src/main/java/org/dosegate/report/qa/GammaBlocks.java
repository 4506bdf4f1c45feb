package org.dosegate.report.qa;

import java.util.Arrays;
import java.util.List;
import org.dosegate.constraints.result.GammaResult;
import org.dosegate.constraints.result.StructureGamma;
import org.dosegate.engine.gamma.GammaStatistics;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.text.GammaFigures;
import org.dosegate.report.text.SafeText;

/** The comparison with a second dose, block by block. */
final class GammaBlocks {
    private GammaBlocks() {}

    /** One block a criterion. */
    static List<GammaBlock> of(List<GammaResult> results, Phrases phrases) {
        return results.stream().map(result -> block(result, phrases)).toList();
    }

    private static GammaBlock block(GammaResult result, Phrases phrases) {
        return new GammaBlock(
                result.criterion().label(),
                line(result, phrases),
                result.structures().stream().map(GammaBlocks::row).toList(),
                GammaStatistics.BIN,
                Arrays.stream(result.statistics().histogram()).boxed().toList());
    }

    private static GammaBlock.Row row(StructureGamma structure) {
        GammaStatistics s = structure.statistics();
        return new GammaBlock.Row(
                SafeText.show(structure.name()),
                Long.toString(s.points()),
                GammaFigures.percent(s.passRatePercent()),
                GammaFigures.gamma(s.meanGamma()),
                GammaFigures.gamma(s.maxGamma()),
                Long.toString(s.notEvaluable()));
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
