package org.dosegate.report.qa;

import java.util.List;

/**
 * What is prescribed beside what the protocol asks for.
 *
 * @param lines the plan's prescription, its source, the protocol's
 * @param status {@code PASSED} where both are the same, else {@code FAILED}
 * @param comparison whether they are the same, in words
 * @param doseGy the prescription that the plan was checked against, total dose, Gy
 * @param fractions its number of fractions
 */
public record PrescriptionBlock(List<Labelled> lines, Status status, String comparison, double doseGy, int fractions) {
    /** A prescription whose list can no longer be changed. */
    public PrescriptionBlock {
        lines = List.copyOf(lines);
    }
}
