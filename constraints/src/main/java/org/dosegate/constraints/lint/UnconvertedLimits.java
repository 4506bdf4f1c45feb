package org.dosegate.constraints.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dosegate.constraints.goal.GoalMetric;
import org.dosegate.constraints.goal.GoalMetric.Statistic;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.goal.ValueUnit;
import org.dosegate.constraints.lint.Finding.Rule;
import org.dosegate.constraints.lint.LintedProtocol.Demand;
import org.dosegate.engine.biology.LinearQuadratic;
import org.dosegate.engine.metric.DvhMetric.VolumeUnit;

/**
 * Maxima of organs that look as if they came from fractions of 2 Gy. In larger fractions a maximum well above the prescription hardly limits anything, and its
 * EQD2 is far beyond what the same number meant. Those that do not look so are named beside it.
 */
final class UnconvertedLimits implements LintRule {
    private static final double CONVENTIONAL_GY = 2.2;
    private static final double SHARE = 1.1;
    private static final BigDecimal POINT_CC = new BigDecimal("0.1");

    @Override
    public List<Finding> check(LintedProtocol linted) {
        if (linted.fractionGy() <= CONVENTIONAL_GY) {
            return List.of();
        }
        double prescriptionGy = linted.protocol().doseGy();
        List<Demand> maxima =
                linted.demands().stream().filter(UnconvertedLimits::isMaximum).toList();
        List<String> converted = maxima.stream()
                .filter(demand -> limitGy(demand) <= prescriptionGy
                        && limitGy(demand) / linted.protocol().fractions() > CONVENTIONAL_GY)
                .map(demand -> demand.text() + " (" + eqd2(linted, demand) + ")")
                .toList();
        String contrast = converted.isEmpty() ? "" : ", unlike " + String.join(", ", converted);
        List<Finding> findings = new ArrayList<>();
        for (Demand demand : maxima) {
            if (limitGy(demand) > SHARE * prescriptionGy) {
                findings.add(linted.goal(
                        Rule.UNCONVERTED,
                        demand,
                        demand.text() + " is " + Figures.of(100 * limitGy(demand) / prescriptionGy)
                                + " % of the prescription (" + eqd2(linted, demand)
                                + ") and looks unconverted from fractions of 2 Gy" + contrast,
                        "If the source means fractions of 2 Gy, convert the limit or write it in EQD2."));
            }
        }
        return findings;
    }

    private static String eqd2(LintedProtocol linted, Demand demand) {
        double alphaBetaGy = AlphaBeta.of(linted.protocol(), demand.structure().orElseThrow());
        LinearQuadratic model = new LinearQuadratic(linted.protocol().fractions(), alphaBetaGy);
        return "EQD2 " + Figures.of(model.eqd2Gy(limitGy(demand))) + " Gy with alpha/beta " + Figures.of(alphaBetaGy);
    }

    private static double limitGy(Demand demand) {
        return demand.comparison().limit().doubleValue();
    }

    private static boolean isMaximum(Demand demand) {
        GoalMetric metric = demand.comparison().metric();
        boolean point = metric instanceof GoalMetric.DoseStatistic s && s.statistic() == Statistic.MAX;
        boolean nearlyPoint = metric instanceof GoalMetric.DoseAtVolume d
                && d.volumeUnit() == VolumeUnit.CC
                && !d.complement()
                && d.volume().compareTo(POINT_CC) <= 0;
        Optional<StructureExpr> structure = demand.structure();
        return (point || nearlyPoint)
                && metric.unit() == ValueUnit.GY
                && demand.comparison().operator().isUpperLimit()
                && structure.isPresent()
                && structure.get().names().stream().noneMatch(Tg263::isTarget);
    }
}
