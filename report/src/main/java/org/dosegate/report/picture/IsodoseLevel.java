package org.dosegate.report.picture;

/**
 * A dose that lines are drawn of.
 *
 * @param doseGy the dose, Gy
 * @param label how it is called on its line, such as {@code 95%} or {@code 30 Gy}
 * @param limit whether it is a limit of the protocol and not a share of the prescription
 */
public record IsodoseLevel(double doseGy, String label, boolean limit) {}
