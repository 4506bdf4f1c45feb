package org.dosegate.constraints.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.lint.Finding.Rule;
import org.dosegate.constraints.lint.LintedProtocol.Demand;

/** Goals that always hold, alone or because another goal of the same structure does. */
final class VacuousGoals implements LintRule {
    private static final String SUGGESTION =
            "Compare both numbers with the source; a goal that decides nothing can go.";

    @Override
    public List<Finding> check(LintedProtocol linted) {
        Demands demands = new Demands(linted.protocol().doseGy());
        List<Finding> findings = new ArrayList<>();
        for (Demand demand : linted.demands()) {
            if (demand.bound().filter(DvhBound::always).isPresent()) {
                findings.add(
                        linted.goal(Rule.VACUOUS, demand, demand.text() + " holds for every plan", "Check the limit."));
                continue;
            }
            stronger(linted.demands(), demand, demands)
                    .ifPresent(other -> findings.add(linted.goal(
                            Rule.VACUOUS,
                            demand,
                            demand.text() + " can never decide: "
                                    + other.comparison().text() + " ("
                                    + other.goal().id() + ") already demands more",
                            SUGGESTION)));
        }
        return findings;
    }

    private static Optional<Demand> stronger(List<Demand> all, Demand demand, Demands demands) {
        int at = all.indexOf(demand);
        for (int i = 0; i < all.size(); i++) {
            Demand other = all.get(i);
            // Of two that say the same the later one is superfluous. Series of volumes are another rule's.
            boolean same = demands.implies(demand, other);
            if (i != at
                    && demands.implies(other, demand)
                    && (!same || i < at)
                    && !MonotonicSeries.isStep(other, demand)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }
}
