package org.dosegate.constraints.lint;

import java.util.Comparator;
import java.util.List;
import org.dosegate.constraints.lint.Finding.Weight;
import org.dosegate.constraints.protocol.Protocol;
import org.dosegate.constraints.protocol.Protocols;

/** Looks at a valid protocol with every rule. */
public final class Linter {
    private Linter() {}

    /**
     * The findings, in the file's order.
     *
     * @param protocol a valid protocol; what is invalid was refused when it was read
     * @param file what to call its file
     */
    public static List<Finding> lint(Protocol protocol, String file) {
        return lint(protocol, file, Protocols.list());
    }

    /**
     * The findings, in the file's order.
     *
     * @param others protocols whose limits could have been copied; the protocol's own id is passed over
     */
    static List<Finding> lint(Protocol protocol, String file, List<Protocol> others) {
        LintedProtocol linted = LintedProtocol.of(protocol, file);
        List<LintRule> rules = List.of(
                new VacuousGoals(),
                new ExclusiveGoals(),
                new MonotonicSeries(),
                new StricterVariation(),
                new UnitFit(),
                new CopiedLimits(others),
                new MissingCitation(),
                new StructureNames(),
                new UnconvertedLimits(),
                new GammaCriterion());
        return rules.stream()
                .flatMap(rule -> rule.check(linted).stream())
                .sorted(Comparator.comparingInt(Finding::line)
                        .thenComparingInt(Finding::column)
                        .thenComparing(Finding::rule))
                .toList();
    }

    /** Whether any finding weighs as much as an error. */
    public static boolean anyError(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.weight() == Weight.ERROR);
    }
}
