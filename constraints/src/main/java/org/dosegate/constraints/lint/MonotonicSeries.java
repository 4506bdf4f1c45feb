package org.dosegate.constraints.lint;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.constraints.goal.GoalMetric;
import org.dosegate.constraints.lint.Finding.Rule;
import org.dosegate.constraints.lint.LintedProtocol.Demand;

/** Volume limits at several doses: the volume falls as the dose rises, and so should its limits. */
final class MonotonicSeries implements LintRule {
    @Override
    public List<Finding> check(LintedProtocol linted) {
        List<Finding> findings = new ArrayList<>();
        for (Demand demand : linted.demands()) {
            linted.demands().stream()
                    .filter(other -> isStep(other, demand))
                    .findFirst()
                    .ifPresent(other -> findings.add(linted.goal(
                            Rule.NOT_MONOTONIC,
                            demand,
                            demand.text() + " is less strict than "
                                    + other.comparison().text() + " ("
                                    + other.goal().id()
                                    + "), from which it follows: a volume does not grow with dose",
                            "Look both numbers up; one may be misprinted or in the wrong row.")));
        }
        return findings;
    }

    /** Whether both are volumes at different doses with different limits, and the first makes the second superfluous. */
    static boolean isStep(Demand first, Demand second) {
        return first.sameStructure(second)
                && first.comparison().metric() instanceof GoalMetric.VolumeAtDose
                && second.comparison().metric() instanceof GoalMetric.VolumeAtDose
                && first.bound().orElseThrow().implies(second.bound().orElseThrow())
                && first.bound().get().compareDoses(second.bound().get()) != 0
                && first.bound().get().volume().compareTo(second.bound().get().volume()) != 0;
    }
}
