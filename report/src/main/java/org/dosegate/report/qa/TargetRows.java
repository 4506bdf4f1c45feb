package org.dosegate.report.qa;

import static org.dosegate.report.text.SafeText.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.dosegate.constraints.goal.StructureExpr;
import org.dosegate.constraints.result.AuditedTarget;
import org.dosegate.engine.audit.AchievedMargin;
import org.dosegate.engine.audit.CropFinding;
import org.dosegate.engine.audit.TargetAudit;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.text.Shown;
import org.dosegate.report.text.SliceRuns;

/** Audited targets as rows. */
final class TargetRows {
    private TargetRows() {}

    static List<TargetRow> of(List<AuditedTarget> targets, Phrases phrases) {
        return targets.stream().map(target -> row(target, phrases)).toList();
    }

    private static TargetRow row(AuditedTarget target, Phrases phrases) {
        TargetAudit audit = target.audit();
        String expansion = new StructureExpr.Grown(new StructureExpr.Named(target.from()), target.margins()).label();
        return new TargetRow(
                show(target.structure()),
                show(target.roiName()),
                show(target.fromBuilt() ? phrases.text("target.from-built", expansion, target.from()) : expansion),
                cc(audit.drawnCc()),
                cc(audit.expectedCc()),
                cc(audit.missingCc()),
                String.format(Locale.ROOT, "%.1f %%", target.missingPercent()),
                cc(audit.excessCc()),
                String.format(Locale.ROOT, "%.3f", audit.dice()),
                Shown.mm(audit.meanSurfaceDistanceMm(), 2),
                Shown.mm(audit.hausdorff95Mm(), 2),
                audit.margins().stream().map(margin -> margin(margin, phrases)).toList(),
                remarks(audit, phrases),
                target);
    }

    private static TargetRow.Margin margin(AchievedMargin margin, Phrases phrases) {
        return new TargetRow.Margin(
                phrases.text("direction." + margin.direction().name().toLowerCase(Locale.ROOT)),
                Shown.plain(margin.expectedMm()),
                Shown.mm(margin.minimumMm(), 1),
                Shown.mm(margin.medianMm(), 1));
    }

    private static List<String> remarks(TargetAudit audit, Phrases phrases) {
        List<String> remarks = new ArrayList<>();
        if (!audit.shortSlices().isEmpty()) {
            SliceRuns runs = SliceRuns.of(audit.shortSlices());
            remarks.add(phrases.text(
                    "target.short",
                    phrases.count("count.slices", audit.shortSlices().size()),
                    runs.told().stream().map(run -> run(run, phrases)).collect(Collectors.joining(", "))
                            + (runs.untoldSlices() > 0 ? phrases.text("target.short-more", runs.untoldSlices()) : "")));
        }
        for (CropFinding crop : audit.crops()) {
            remarks.add(phrases.text(
                    crop.outside() ? "target.crop-outside" : "target.crop-inside",
                    String.format(Locale.ROOT, "%.0f %%", 100 * crop.missingShare()),
                    show(crop.structure())));
        }
        return remarks;
    }

    private static String run(SliceRuns.Run run, Phrases phrases) {
        String worst = Shown.mm(run.worstMm(), 1);
        return run.firstMm() == run.lastMm()
                ? phrases.text("target.slice", Shown.mm(run.firstMm(), 1), worst)
                : phrases.text("target.slices", Shown.mm(run.firstMm(), 1), Shown.mm(run.lastMm(), 1), worst);
    }

    private static String cc(double volumeCc) {
        return Shown.cc(OptionalDouble.of(volumeCc));
    }
}
