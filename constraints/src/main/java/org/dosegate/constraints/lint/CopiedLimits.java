package org.dosegate.constraints.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dosegate.constraints.goal.GoalMetric;
import org.dosegate.constraints.goal.ValueUnit;
import org.dosegate.constraints.lint.Finding.Rule;
import org.dosegate.constraints.lint.LintedProtocol.Demand;
import org.dosegate.constraints.protocol.Protocol;

/** Limits in Gy that a protocol of another dose per fraction has, too: a single one may be chance, several were copied. */
final class CopiedLimits implements LintRule {
    private static final int FEWEST = 3;
    private static final double ALIKE = 0.1;

    private final List<Protocol> others;

    CopiedLimits(List<Protocol> others) {
        this.others = others;
    }

    @Override
    public List<Finding> check(LintedProtocol linted) {
        List<Finding> findings = new ArrayList<>();
        for (Protocol protocol : others) {
            LintedProtocol other = LintedProtocol.of(protocol, protocol.info().id());
            boolean otherFractions = Math.abs(other.fractionGy() - linted.fractionGy()) > ALIKE * linted.fractionGy();
            if (protocol.info().id().equals(linted.protocol().info().id()) || !otherFractions) {
                continue;
            }
            List<String> theirs = other.demands().stream()
                    .filter(CopiedLimits::inGy)
                    .map(Demand::text)
                    .toList();
            List<Demand> common = linted.demands().stream()
                    .filter(CopiedLimits::inGy)
                    .filter(demand -> theirs.contains(demand.text()))
                    .toList();
            if (common.size() >= FEWEST) {
                findings.add(linted.goal(
                        Rule.COPIED_LIMITS,
                        common.get(0),
                        String.format(
                                Locale.ROOT,
                                "%d limits are those of %s, which gives %s Gy a fraction and not %s: %s",
                                common.size(),
                                protocol.info().id(),
                                Figures.of(other.fractionGy()),
                                Figures.of(linted.fractionGy()),
                                String.join(
                                        ", ", common.stream().map(Demand::text).toList())),
                        "A limit in Gy holds for the fractions that it was found with: take limits from a source for these"
                                + " fractions, or write them in EQD2."));
            }
        }
        return findings;
    }

    private static boolean inGy(Demand demand) {
        GoalMetric metric = demand.comparison().metric();
        return metric instanceof GoalMetric.VolumeAtDose v ? !v.dose().relative() : metric.unit() == ValueUnit.GY;
    }
}
