package org.dosegate.report.qa;

import java.util.List;
import java.util.OptionalDouble;

/**
 * DVHs of a plan's structures, without a protocol and without a verdict.
 *
 * @param frame what stands around them
 * @param prescription what is prescribed; empty where nobody says
 * @param prescriptionGy dose that the plot marks, Gy; empty where nobody says one
 * @param curves DVHs of the structures that have one
 * @param rows the structures, by ROI number, each with what resampling leaves open below it
 */
public record DvhReport(
        DocumentFrame frame,
        List<Labelled> prescription,
        OptionalDouble prescriptionGy,
        List<DvhCurve> curves,
        List<DvhRow> rows) {

    /** A report whose lists can no longer be changed. */
    public DvhReport {
        prescription = List.copyOf(prescription);
        curves = List.copyOf(curves);
        rows = List.copyOf(rows);
    }
}
