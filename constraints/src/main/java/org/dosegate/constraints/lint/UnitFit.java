package org.dosegate.constraints.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dosegate.constraints.goal.GoalExpression.Comparison;
import org.dosegate.constraints.goal.GoalMetric;
import org.dosegate.constraints.goal.ValueUnit;
import org.dosegate.constraints.lint.Finding.Rule;
import org.dosegate.constraints.protocol.Goal;

/**
 * Numbers that do not fit their unit. The grammar lets no metric have a unit that it cannot have; what remains are centigray that are called
 * Gy and fractions of one that are called per cent.
 */
final class UnitFit implements LintRule {
    /** No dose in a plan is ten times the prescription; a hundred times is the usual slip. */
    private static final int TIMES_PRESCRIPTION = 10;

    /** Coverage of 1.5 % or a maximum of 1.5 % is a fraction of one that was called per cent. */
    private static final BigDecimal FRACTION = new BigDecimal("1.5");

    @Override
    public List<Finding> check(LintedProtocol linted) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < linted.protocol().goals().size(); i++) {
            Goal goal = linted.protocol().goals().get(i);
            String at = "/goals/" + i + "/goal";
            goal.expression().comparisons().forEach(comparison -> {
                if (looksLikeCentigray(comparison, linted.protocol().doseGy())) {
                    findings.add(linted.at(
                            Rule.UNIT_MISFIT,
                            at,
                            goal.id(),
                            comparison.text() + " has a dose of more than " + TIMES_PRESCRIPTION
                                    + " times the prescription",
                            "If it is in cGy, write cGy; it is converted exactly."));
                }
                if (looksLikeFraction(comparison)) {
                    findings.add(linted.at(
                            Rule.UNIT_MISFIT,
                            at,
                            goal.id(),
                            comparison.text() + " has a fraction of one where per cent is meant",
                            "Write 95 for 95 %, not 0.95."));
                }
            });
        }
        return findings;
    }

    private static boolean looksLikeCentigray(Comparison comparison, double prescriptionGy) {
        BigDecimal most = BigDecimal.valueOf(prescriptionGy).multiply(BigDecimal.valueOf(TIMES_PRESCRIPTION));
        boolean limit =
                comparison.metric().unit() == ValueUnit.GY && comparison.limit().compareTo(most) > 0;
        boolean level = comparison.metric() instanceof GoalMetric.VolumeAtDose v
                && !v.dose().relative()
                && v.dose().amount().compareTo(most) > 0;
        return limit || level;
    }

    private static boolean looksLikeFraction(Comparison comparison) {
        boolean level = comparison.metric() instanceof GoalMetric.VolumeAtDose v
                && v.dose().relative()
                && isFraction(v.dose().amount());
        // Of a volume less than 1 % may well be allowed; a dose limit or a demanded share that small is none.
        boolean demanding = comparison.metric().unit() == ValueUnit.PERCENT
                && (!comparison.operator().isUpperLimit() || !(comparison.metric() instanceof GoalMetric.VolumeAtDose));
        return level || (demanding && isFraction(comparison.limit()));
    }

    private static boolean isFraction(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(FRACTION) <= 0;
    }
}
