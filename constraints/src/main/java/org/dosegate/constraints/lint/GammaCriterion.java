package org.dosegate.constraints.lint;

import java.util.List;
import org.dosegate.constraints.goal.GoalMetric;
import org.dosegate.constraints.lint.Finding.Rule;

/** Gamma goals whose criterion is a reading: the source did not state it in full. */
final class GammaCriterion implements LintRule {
    @Override
    public List<Finding> check(LintedProtocol linted) {
        return linted.demands().stream()
                .filter(demand -> demand.comparison().metric() instanceof GoalMetric.GammaPassRate)
                .filter(demand -> demand.goal().reading().isPresent())
                .map(demand -> linted.goal(
                        Rule.GAMMA_CRITERION,
                        demand,
                        "the source does not state the gamma criterion in full; "
                                + demand.comparison().metric().text() + " is a reading of it",
                        "Agree on dose, distance and threshold in the clinic, and cite that."))
                .toList();
    }
}
