package org.dosegate.engine.audit;

import java.util.List;

/**
 * A drawn target held against the expansion that it should be. Volumes in cc; surfaces are those of the solids with their end caps.
 *
 * @param expectedCc volume of the base with its margins
 * @param drawnCc volume of the drawn target
 * @param missingCc expected volume that was not drawn
 * @param excessCc drawn volume that was not expected
 * @param dice overlap, 2 |A and B| / (|A| + |B|), 0 to 1 (Dice 1945, doi 10.2307/1932409)
 * @param meanSurfaceDistanceMm mean distance of each surface from the other, over the area of both, mm
 * @param hausdorff95Mm the larger one of the 95 % quantiles by area of each surface's distance from the other, mm
 * @param margins the achieved margins, one for each direction in the order of {@link Direction}
 * @param shortSlices contour planes in which the drawn target is short by more than 0.5 mm, by ascending offset
 * @param crops structures at which the target may have been cropped: at least 5 % of the missing volume lies there, and more of what is expected there is missing than drawn; the largest
 *     share first; none where less than 0.1 % of the expected volume is missing
 */
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
        List<CropFinding> crops) {
    /** An audit; the lists are copied. */
    public TargetAudit {
        margins = List.copyOf(margins);
        shortSlices = List.copyOf(shortSlices);
        crops = List.copyOf(crops);
    }
}
