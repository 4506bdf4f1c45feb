package org.dosegate.report.qa;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Our DVHs beside those that the planning system stored, as a report of its own.
 *
 * @param frame what stands around it
 * @param status whether the difference that was asked for is kept
 * @param outcome the same in words
 * @param prescriptionGy dose that the plot marks, Gy
 * @param rows the structures
 */
public record StoredDvhReport(
        DocumentFrame frame, Status status, String outcome, OptionalDouble prescriptionGy, List<StoredDvhRow> rows) {

    /** A report whose list can no longer be changed. */
    public StoredDvhReport {
        rows = List.copyOf(rows);
    }
}
