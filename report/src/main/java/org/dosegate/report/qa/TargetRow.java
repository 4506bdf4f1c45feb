package org.dosegate.report.qa;

import java.util.List;
import org.dosegate.constraints.result.AuditedTarget;

/**
 * A drawn target beside the protocol's expansion. Volumes are text in cc and lengths in mm, without their unit.
 *
 * @param name name in the protocol
 * @param roi the ROI as stored
 * @param expected what it should be, such as {@code CTV ^ 5mm}
 * @param drawnCc drawn volume
 * @param expectedCc expected volume
 * @param missingCc expected volume that was not drawn
 * @param missingPercent the same in per cent of the expected volume, with its sign
 * @param excessCc drawn volume that was not expected
 * @param dice overlap
 * @param meanMm mean distance of the surfaces
 * @param hausdorff95Mm 95 % Hausdorff distance
 * @param margins the margins achieved
 * @param remarks short slices and crops, one sentence each
 * @param result the same as numbers; its texts are not made safe to show
 */
public record TargetRow(
        String name,
        String roi,
        String expected,
        String drawnCc,
        String expectedCc,
        String missingCc,
        String missingPercent,
        String excessCc,
        String dice,
        String meanMm,
        String hausdorff95Mm,
        List<Margin> margins,
        List<String> remarks,
        AuditedTarget result) {
    /** A target whose lists can no longer be changed. */
    public TargetRow {
        margins = List.copyOf(margins);
        remarks = List.copyOf(remarks);
    }

    /**
     * The margin achieved in a direction.
     *
     * @param direction the direction of the patient
     * @param expectedMm the protocol's margin
     * @param leastMm the least one achieved
     * @param medianMm the median
     */
    public record Margin(String direction, String expectedMm, String leastMm, String medianMm) {}
}
