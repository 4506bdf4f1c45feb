package org.dosegate.constraints.lint;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.constraints.lint.Finding.Rule;
import org.dosegate.constraints.lint.LintedProtocol.Demand;

/** Goals that no plan can keep, alone or together with another one of the same structure. */
final class ExclusiveGoals implements LintRule {
    @Override
    public List<Finding> check(LintedProtocol linted) {
        Demands relations = new Demands(linted.protocol().doseGy());
        List<Finding> findings = new ArrayList<>();
        List<Demand> demands = linted.demands();
        for (int i = 0; i < demands.size(); i++) {
            Demand demand = demands.get(i);
            if (demand.bound().filter(DvhBound::never).isPresent()) {
                findings.add(linted.goal(
                        Rule.EXCLUSIVE, demand, demand.text() + " fails every plan", "Check operator and limit."));
                continue;
            }
            demands.subList(0, i).stream()
                    .filter(earlier -> relations.excludeEachOther(earlier, demand))
                    .findFirst()
                    .ifPresent(earlier -> findings.add(linted.goal(
                            Rule.EXCLUSIVE,
                            demand,
                            "no plan keeps both " + demand.text() + " and "
                                    + earlier.comparison().text() + " ("
                                    + earlier.goal().id() + ")",
                            "One of the two has a wrong operator, dose or limit.")));
        }
        return findings;
    }
}
