package org.dosegate.report;

import java.util.Optional;

/**
 * Which plan it is; an element that is absent or empty is empty here.
 *
 * @param label RT Plan Label (300A,0002)
 * @param uid SOP Instance UID (0008,0018) of the RTPLAN
 * @param approval Approval Status (300E,0002)
 * @param tps manufacturer, model and software version of the planning system
 */
public record PlanInfo(Optional<String> label, Optional<String> uid, Optional<String> approval, Optional<String> tps) {}
