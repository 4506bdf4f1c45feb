package org.dosegate.engine.audit;

import java.util.List;

/** A drawn target against the expansion that it should be. */
public record TargetAudit(
        double expectedCc,
        double drawnCc,
        double missingCc,
        double excessCc,
        double dice,
        double meanSurfaceDistanceMm,
        double hausdorff95Mm,
        List<AchievedMargin> margins,
        List<ShortSlice> shortSlices,
        List<CropFinding> crops) {}
