package org.dosegate.report.console;

import java.util.List;
import org.dosegate.constraints.result.CheckResult;
import org.dosegate.report.CompareReport;
import org.dosegate.report.DvhResult;
import org.dosegate.report.ExpandResult;
import org.dosegate.report.GammaReport;
import org.dosegate.report.InfoResult;
import org.dosegate.report.ReportContext;
import org.dosegate.report.each.CaseOutcome;

/** Results as text for a person. All texts end with a line feed; text from files is shown with its control characters escaped. */
public final class ConsoleReport {
    private ConsoleReport() {}

    /** A check: the verdict first, then the goals that need attention, those that passed, targets, structures, warnings and provenance. */
    public static String check(ReportContext context, CheckResult result, ConsoleStyle style) {
        StringBuilder out = new StringBuilder();
        VerdictLine.append(out, result, style.colours());
        if (style.detail() == ConsoleStyle.Detail.BRIEF) {
            return out.toString();
        }
        Provenance.plan(out, context, java.util.Optional.of(result.prescription()));
        Provenance.protocol(out, result.protocol(), style.detail());
        GoalTable.append(out, result, style);
        TargetTable.append(out, result.targetAudits(), style.colours());
        StructureTable.appendMatched(out, result.structures(), style.colours());
        BiologyTable.append(out, result.structures(), style.colours());
        IndexTable.append(out, result.structures(), style.colours());
        Provenance.warnings(out, result.warnings(), result.structures(), style.colours());
        Provenance.method(out, result.settings());
        Provenance.run(out, context, style.detail());
        return out.toString();
    }

    /** DVH statistics of structures. */
    public static String dvh(ReportContext context, DvhResult result, ConsoleStyle style) {
        StringBuilder out = new StringBuilder();
        boolean brief = style.detail() == ConsoleStyle.Detail.BRIEF;
        if (!brief) {
            Provenance.plan(out, context, result.prescription());
        }
        StructureTable.appendStatistics(out, result.structures(), style.colours());
        if (!brief) {
            Provenance.warnings(out, result.warnings(), result.structures(), style.colours());
            Provenance.method(out, result.settings());
            Provenance.run(out, context, style.detail());
        }
        return out.toString();
    }

    /** What was found in files and folders. */
    public static String info(InfoResult result, ConsoleStyle style) {
        return InfoText.of(result, style);
    }

    /** A derived structure: volumes before and after, and what was written where, in one line. */
    public static String expand(ExpandResult result) {
        return ExpandLine.of(result);
    }

    /** Two doses compared: the figures in one line, what was asked for, warnings, and in full the histogram. */
    public static String gamma(GammaReport report, ConsoleStyle style) {
        return GammaText.of(report, style);
    }

    /** Our DVHs beside the stored ones: a table, what was asked for, warnings. */
    public static String compare(CompareReport report, ConsoleStyle style) {
        return CompareTable.of(report, style);
    }

    /** Many plans: a line a plan, and what came of them all; briefly the latter alone. */
    public static String cases(List<CaseOutcome> outcomes, ConsoleStyle style) {
        return CaseTable.of(outcomes, style);
    }
}
