package org.dosegate.report;

import java.util.List;
import java.util.OptionalDouble;
import org.dosegate.constraints.result.GammaResult;
import org.dosegate.constraints.result.Note;

/**
 * Two doses compared.
 *
 * @param result the figures
 * @param minPassRatePercent the pass rate that was asked for, %
 * @param warnings what must be known about it
 */
public record GammaReport(GammaResult result, OptionalDouble minPassRatePercent, List<Note> warnings) {

    /** A report whose lists can no longer be changed. */
    public GammaReport {
        warnings = List.copyOf(warnings);
    }

    /** Whether the pass rate that was asked for was reached. */
    public enum Outcome {
        /** No rate was asked for. */
        NOT_ASKED,
        /** Reached. */
        REACHED,
        /** Not reached. */
        MISSED,
        /** It depends on points that could not be evaluated, or there is none. */
        OPEN
    }

    /** Whether the pass rate was reached; points that could not be evaluated may have passed or not. */
    public Outcome outcome() {
        if (minPassRatePercent.isEmpty()) {
            return Outcome.NOT_ASKED;
        }
        double wanted = minPassRatePercent.getAsDouble();
        if (result.statistics().leastPassRatePercent().orElse(-1) >= wanted) {
            return Outcome.REACHED;
        }
        return result.statistics().largestPassRatePercent().orElse(100) < wanted ? Outcome.MISSED : Outcome.OPEN;
    }
}
