package org.dosegate.constraints.protocol;

/**
 * How a target grows out of another: GTV to CTV, CTV to PTV.
 *
 * @param name the target that results
 * @param from the target that is grown
 * @param rightMm margin to the patient's right, mm
 * @param leftMm margin to the patient's left, mm
 * @param anteriorMm margin to anterior, mm
 * @param posteriorMm margin to posterior, mm
 * @param inferiorMm margin to inferior, mm
 * @param superiorMm margin to superior, mm
 */
public record Expansion(
        String name,
        String from,
        double rightMm,
        double leftMm,
        double anteriorMm,
        double posteriorMm,
        double inferiorMm,
        double superiorMm) {}
