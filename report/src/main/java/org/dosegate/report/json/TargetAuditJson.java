package org.dosegate.report.json;

import java.io.IOException;
import java.util.Locale;
import org.dosegate.constraints.result.AuditedTarget;
import org.dosegate.engine.audit.TargetAudit;

/** A drawn target beside the protocol's expansion, as the members of an object. */
final class TargetAuditJson {
    private TargetAuditJson() {}

    static void write(JsonDocument json, AuditedTarget target) throws IOException {
        TargetAudit audit = target.audit();
        json.text("structure", target.structure());
        json.text("roi", target.roiName());
        json.text("from", target.from());
        json.flag("fromBuilt", target.fromBuilt());
        JsonSections.margins(json, target.margins());
        json.number("expectedCc", audit.expectedCc());
        json.number("drawnCc", audit.drawnCc());
        json.number("missingCc", audit.missingCc());
        json.number("excessCc", audit.excessCc());
        json.number("dice", audit.dice());
        json.number("meanSurfaceDistanceMm", audit.meanSurfaceDistanceMm());
        json.number("hausdorff95Mm", audit.hausdorff95Mm());
        json.array("margins", audit.margins(), (o, margin) -> {
            o.text("direction", margin.direction().name().toLowerCase(Locale.ROOT));
            o.number("expectedMm", margin.expectedMm());
            o.number("minimumMm", margin.minimumMm());
            o.number("medianMm", margin.medianMm());
        });
        json.array("shortSlices", audit.shortSlices(), (o, slice) -> {
            o.number("offsetMm", slice.offsetMm());
            o.number("shortfallMm", slice.shortfallMm());
        });
        json.array("crops", audit.crops(), (o, crop) -> {
            o.text("structure", crop.structure());
            o.flag("outside", crop.outside());
            o.number("missingShare", crop.missingShare());
        });
    }
}
