package org.dosegate.report.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.result.AuditedTarget;
import org.dosegate.engine.audit.AchievedMargin;
import org.dosegate.engine.audit.CropFinding;
import org.dosegate.engine.audit.ShortSlice;
import org.dosegate.engine.audit.TargetAudit;
import org.dosegate.report.console.TextTable.Cell;
import org.dosegate.report.console.TextTable.Column;
import org.dosegate.report.text.Shown;
import org.dosegate.report.text.SliceRuns;

/** The drawn targets beside the protocol's expansions: one row of figures each, and below it margins, short slices and crops. */
final class TargetTable {
    private static final int MARGINS_IN_A_LINE = 3;

    private TargetTable() {}

    /** The section; nothing when no target was compared. */
    static void append(StringBuilder out, List<AuditedTarget> targets, boolean colours) {
        if (targets.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(List.of(
                Column.left("Target"),
                Column.left("<- ROI"),
                Column.right("Drawn/cc"),
                Column.right("Expected/cc"),
                Column.right("Missing/cc"),
                Column.right("Excess/cc"),
                Column.right("Dice"),
                Column.right("Mean/mm"),
                Column.right("HD95/mm")));
        table.heading("TARGETS as drawn, beside the protocol's expansion (no verdict depends on it)");
        table.titles();
        targets.forEach(target -> add(table, target));
        table.appendTo(out, colours);
    }

    private static void add(TextTable table, AuditedTarget target) {
        TargetAudit audit = target.audit();
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(target.structure()));
        row.add(Cell.of("<- " + target.roiName()));
        row.add(Cell.of(cc(audit.drawnCc())));
        row.add(Cell.of(cc(audit.expectedCc())));
        row.add(Cell.of(cc(audit.missingCc())));
        row.add(Cell.of(cc(audit.excessCc())));
        row.add(Cell.of(String.format(Locale.ROOT, "%.3f", audit.dice())));
        row.add(Cell.of(Shown.mm(audit.meanSurfaceDistanceMm(), 2)));
        row.add(Cell.of(Shown.mm(audit.hausdorff95Mm(), 2)));
        table.row(row);
        String expansion = new StructureExpr.Grown(new StructureExpr.Named(target.from()), target.margins()).label();
        table.remark("expected " + expansion + (target.fromBuilt() ? ", " + target.from() + " being built" : "")
                + String.format(Locale.ROOT, "; missing %.1f %% of it", target.missingPercent()));
        margins(table, audit.margins());
        if (!audit.shortSlices().isEmpty()) {
            table.remark(shortSlices(audit.shortSlices()));
        }
        if (!audit.crops().isEmpty()) {
            table.remark("of what is missing "
                    + audit.crops().stream().map(TargetTable::crop).collect(Collectors.joining(", ")));
        }
    }

    private static void margins(TextTable table, List<AchievedMargin> margins) {
        for (int i = 0; i < margins.size(); i += MARGINS_IN_A_LINE) {
            String line = margins.subList(i, Math.min(i + MARGINS_IN_A_LINE, margins.size())).stream()
                    .map(margin -> String.format(
                            Locale.ROOT,
                            "%s %s/%s of %s",
                            margin.direction().name().charAt(0),
                            Shown.mm(margin.minimumMm(), 1),
                            Shown.mm(margin.medianMm(), 1),
                            Shown.plain(margin.expectedMm())))
                    .collect(Collectors.joining(", "));
            table.remark((i == 0 ? "margin/mm, least/median: " : " ".repeat(25)) + line);
        }
    }

    private static String shortSlices(List<ShortSlice> slices) {
        SliceRuns runs = SliceRuns.of(slices);
        return "short on " + Shown.count(slices.size(), "slice") + ": "
                + runs.told().stream().map(TargetTable::run).collect(Collectors.joining(", "))
                + (runs.untoldSlices() > 0 ? ", less on " + runs.untoldSlices() + " more" : "");
    }

    private static String run(SliceRuns.Run run) {
        return run.firstMm() == run.lastMm()
                ? String.format(Locale.ROOT, "%.1f mm by %.1f mm", run.firstMm(), run.worstMm())
                : String.format(
                        Locale.ROOT, "%.1f to %.1f mm by up to %.1f mm", run.firstMm(), run.lastMm(), run.worstMm());
    }

    private static String crop(CropFinding crop) {
        return String.format(
                Locale.ROOT,
                "%.0f %% lies %s %s",
                100 * crop.missingShare(),
                crop.outside() ? "outside" : "in",
                crop.structure());
    }

    private static String cc(double volumeCc) {
        return Shown.cc(OptionalDouble.of(volumeCc));
    }
}
