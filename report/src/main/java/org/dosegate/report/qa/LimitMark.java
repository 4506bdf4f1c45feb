package org.dosegate.report.qa;

/**
 * A limit as a point beside a cumulative DVH.
 *
 * @param goalId the goal
 * @param text the goal as in the protocol
 * @param status how the goal stands
 * @param doseGy dose of the point, Gy
 * @param volumePercent volume of the point, per cent of the structure's
 * @param curveBelow whether the goal is kept when the curve passes below (and left of) the point, else above (and right of) it
 */
public record LimitMark(
        String goalId, String text, Status status, double doseGy, double volumePercent, boolean curveBelow) {}
