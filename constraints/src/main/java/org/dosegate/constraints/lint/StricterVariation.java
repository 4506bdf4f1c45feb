package org.dosegate.constraints.lint;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.constraints.goal.GoalExpression;
import org.dosegate.constraints.goal.GoalExpression.Comparison;
import org.dosegate.constraints.lint.Finding.Rule;
import org.dosegate.constraints.protocol.Goal;

/** Variations that are not less strict than their goal, or do not concern the same metric. */
final class StricterVariation implements LintRule {
    @Override
    public List<Finding> check(LintedProtocol linted) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < linted.protocol().goals().size(); i++) {
            Goal goal = linted.protocol().goals().get(i);
            if (goal.variation().isEmpty()) {
                continue;
            }
            String problem = problem(goal.expression(), goal.variation().get().expression());
            if (!problem.isEmpty()) {
                findings.add(linted.at(
                        Rule.VARIATION_STRICTER,
                        "/goals/" + i + "/variation",
                        goal.id(),
                        "the variation " + goal.variation().get().text() + " " + problem + " " + goal.text(),
                        "A variation has the metrics of its goal, and limits that are easier to keep."));
            }
        }
        return findings;
    }

    private static String problem(GoalExpression goal, GoalExpression variation) {
        List<Comparison> limits = goal.comparisons().toList();
        List<Comparison> tiers = variation.comparisons().toList();
        if (goal.getClass() != variation.getClass() || limits.size() != tiers.size()) {
            return "has another form than its goal";
        }
        boolean looser = false;
        for (int k = 0; k < limits.size(); k++) {
            Comparison limit = limits.get(k);
            Comparison tier = tiers.get(k);
            boolean upper = limit.operator().isUpperLimit();
            if (!limit.metric().text().equals(tier.metric().text())
                    || !limit.structure().equals(tier.structure())
                    || upper != tier.operator().isUpperLimit()) {
                return "does not concern the same metric, structure and direction as";
            }
            int order = (upper ? 1 : -1) * tier.limit().compareTo(limit.limit());
            boolean stricterSign = order == 0
                    && tier.operator().isStrict()
                    && !limit.operator().isStrict();
            if (order < 0 || stricterSign) {
                return "is stricter than its goal";
            }
            looser |= order > 0
                    || (limit.operator().isStrict() && !tier.operator().isStrict());
        }
        return looser ? "" : "is not less strict than its goal";
    }
}
