package org.dosegate.constraints.result;

/**
 * The prescription that a plan was checked against.
 *
 * @param doseGy total dose to the target, Gy
 * @param fractions number of fractions
 * @param source where it was read, such as {@code RTPLAN TargetPrescriptionDose} or {@code command line}
 */
public record Prescription(double doseGy, int fractions, String source) {}
