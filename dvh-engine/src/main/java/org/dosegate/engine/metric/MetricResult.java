package org.dosegate.engine.metric;

import java.util.Optional;
import org.dosegate.engine.dvh.Reading;

/**
 * A metric's value with what is not certain about it. All numbers in the metric's unit (Gy, cc or per cent).
 *
 * @param value the nominal value, over the volume whose dose is known; NaN exactly when {@code undefined} is present
 * @param gridBounds the values that the nominal reading can take whatever the dose outside the grid is; equal to the value when nothing is outside
 * @param interval hull of the grid bounds over all admissible readings; present when readings were computed and the metric is defined in all
 * @param lowReading the reading that gives the interval's low end
 * @param highReading the reading that gives the interval's high end
 * @param undefined why there is no value
 */
public record MetricResult(
        double value,
        Interval gridBounds,
        Optional<Interval> interval,
        Optional<Reading> lowReading,
        Optional<Reading> highReading,
        Optional<Undefined> undefined) {

    /** Why a metric has no value. */
    public enum Undefined {
        /** The structure has no volume. */
        NO_VOLUME,
        /** The metric asks for more volume than the structure has. */
        STRUCTURE_TOO_SMALL,
        /** Nothing of the structure lies inside the dose grid. */
        OUTSIDE_GRID
    }
}
