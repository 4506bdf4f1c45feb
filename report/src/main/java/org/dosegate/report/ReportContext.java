package org.dosegate.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a result comes from: everything that an output says beside the result itself.
 *
 * @param tool the program
 * @param createdUtc when the result was computed, or the fixed time that the user asked for; written to the second
 * @param inputs the objects that were used, in a fixed order
 * @param patient whose plan it is; empty where no object says so
 * @param plan which plan it is; empty where there is no RTPLAN
 */
public record ReportContext(
        ToolInfo tool,
        Instant createdUtc,
        List<InputObject> inputs,
        Optional<PatientInfo> patient,
        Optional<PlanInfo> plan) {

    /** A context whose lists can no longer be changed. */
    public ReportContext {
        inputs = List.copyOf(inputs);
    }
}
