package org.dosegate.constraints.result;

/**
 * Which reading of the files gives each end of an interval, in short words.
 *
 * @param low the reading that gives the low end
 * @param high the reading that gives the high end
 */
public record IntervalEnds(String low, String high) {}
