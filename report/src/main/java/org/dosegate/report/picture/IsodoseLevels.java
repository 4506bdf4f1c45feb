package org.dosegate.report.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dosegate.constraints.goal.GoalMetric.VolumeAtDose;
import org.dosegate.constraints.protocol.Goal;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.constraints.result.GoalResult;
import org.dosegate.constraints.result.Verdict;
import org.dosegate.report.text.Shown;

/**
 * Which isodose lines are drawn: 110, 100, 95 and 50 per cent of the prescription, and the doses of a few limits on volumes at a dose, those first whose goals failed
 * or are close. More lines could not be told apart.
 */
final class IsodoseLevels {
    private static final double[] PERCENT = {110, 100, 95, 50};
    private static final int MOST_LIMITS = 2;
    /** Levels closer than this share of the prescription are one line. */
    private static final double APART = 0.08;

    /** Limits on less than this share of the prescription are about the bath of low dose, where a line says little. */
    private static final double LEAST = 0.2;

    private IsodoseLevels() {}

    /** The levels, highest dose first. */
    static List<IsodoseLevel> of(CheckResult result, Protocol protocol) {
        double prescribedGy = result.prescription().doseGy();
        List<IsodoseLevel> levels = new ArrayList<>();
        for (double percent : PERCENT) {
            levels.add(new IsodoseLevel(prescribedGy * percent / 100, Shown.plain(percent) + "%", false));
        }
        int limits = 0;
        for (double doseGy : limitsGy(result, protocol)) {
            boolean apart =
                    levels.stream().allMatch(level -> Math.abs(level.doseGy() - doseGy) >= APART * prescribedGy);
            if (apart && doseGy >= LEAST * prescribedGy && limits < MOST_LIMITS) {
                levels.add(new IsodoseLevel(doseGy, Shown.plain(doseGy) + " Gy", true));
                limits++;
            }
        }
        levels.sort(Comparator.comparingDouble(IsodoseLevel::doseGy).reversed());
        return List.copyOf(levels);
    }

    private static List<Double> limitsGy(CheckResult result, Protocol protocol) {
        Map<String, GoalResult> found = new HashMap<>();
        result.goals().forEach(goal -> found.put(goal.id(), goal));
        return protocol.goals().stream()
                .filter(goal -> found.containsKey(goal.id()))
                .sorted(Comparator.comparingInt(goal -> urgency(found.get(goal.id()))))
                .flatMap(goal -> dosesGy(goal, result.prescription().doseGy()).stream())
                .toList();
    }

    private static List<Double> dosesGy(Goal goal, double prescribedGy) {
        return goal.expression()
                .comparisons()
                .map(comparison -> comparison.metric())
                .filter(VolumeAtDose.class::isInstance)
                .map(metric -> ((VolumeAtDose) metric).dose().doseGy(prescribedGy))
                .toList();
    }

    private static int urgency(GoalResult goal) {
        return goal.verdict() == Verdict.FAIL ? 0 : goal.borderline() ? 1 : goal.verdict() == Verdict.PASS ? 2 : 3;
    }
}
