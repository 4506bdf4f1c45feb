package org.dosegate.engine.metric;

import org.dosegate.engine.dvh.DvhReadings;

/** Evaluates metrics on DVHs. */
public final class DvhMetrics {
    private DvhMetrics() {}

    /** The metric's value under the nominal reading, with its bounds and interval. */
    public static MetricResult evaluate(DvhMetric metric, DvhReadings readings) {
        if (metric != null || readings != null) {
            throw new UnsupportedOperationException("being built");
        }
        return null;
    }
}
