package org.dosegate.constraints.result;

import org.dosegate.engine.audit.TargetAudit;
import org.dosegate.engine.region.Margins;

/**
 * A drawn target beside the protocol's expansion. No verdict depends on it.
 *
 * @param structure name in the protocol
 * @param roiName name in the structure set exactly as stored; several, of a union, joined by {@code " + "}
 * @param from name in the protocol of the target that grows
 * @param fromBuilt whether that target is not drawn, and was built by the protocol's expansion itself
 * @param margins the protocol's margins
 * @param audit what was found
 */
public record AuditedTarget(
        String structure, String roiName, String from, boolean fromBuilt, Margins margins, TargetAudit audit) {

    /** Missing volume, in per cent of the expected; 0 where nothing is expected. */
    public double missingPercent() {
        return audit.expectedCc() > 0 ? 100 * audit.missingCc() / audit.expectedCc() : 0;
    }
}
