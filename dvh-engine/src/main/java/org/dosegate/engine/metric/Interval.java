package org.dosegate.engine.metric;

/**
 * A closed interval of a metric's value, in the metric's unit.
 *
 * @param low least value
 * @param high largest value; may be infinite where nothing bounds it
 */
public record Interval(double low, double high) {
    /** An interval; NaN and low above high are refused. */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("not an interval: [" + low + ", " + high + "]");
        }
    }

    /** The least interval that holds both. */
    public Interval hull(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** Whether the value lies in the interval, its ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
