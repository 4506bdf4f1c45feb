package org.dosegate.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.dosegate.constraints.result.GammaResult;
import org.dosegate.constraints.result.Note;
import org.dosegate.engine.gamma.GammaStatistics;

/**
 * Two doses compared.
 *
 * @param results the figures, one result a criterion, at least one
 * @param minPassRatePercent the pass rate that was asked for by every criterion, %
 * @param warnings what must be known about it
 */
public record GammaReport(List<GammaResult> results, OptionalDouble minPassRatePercent, List<Note> warnings) {

    /** A report whose lists can no longer be changed. */
    public GammaReport {
        results = List.copyOf(results);
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

    /** Whether the pass rate was reached by every criterion; points that could not be evaluated may have passed or not. */
    public Outcome outcome() {
        if (minPassRatePercent.isEmpty()) {
            return Outcome.NOT_ASKED;
        }
        double wanted = minPassRatePercent.getAsDouble();
        if (statistics().allMatch(s -> s.leastPassRatePercent().orElse(-1) >= wanted)) {
            return Outcome.REACHED;
        }
        boolean missed = statistics().anyMatch(s -> s.largestPassRatePercent().orElse(100) < wanted);
        return missed ? Outcome.MISSED : Outcome.OPEN;
    }

    private Stream<GammaStatistics> statistics() {
        return results.stream().map(GammaResult::statistics);
    }
}
