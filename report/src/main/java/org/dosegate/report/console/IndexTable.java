package org.dosegate.report.console;

import java.util.List;
import org.dosegate.constraints.result.PlanIndices;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.report.console.TextTable.Cell;
import org.dosegate.report.console.TextTable.Column;
import org.dosegate.report.text.IndexTexts;

/** Probabilities and indices of the structures for which the protocol gives parameters. */
final class IndexTable {
    private IndexTable() {}

    /** The section; nothing when the protocol asks for none. */
    static void append(StringBuilder out, List<StructureResult> structures, boolean colours) {
        if (structures.stream().allMatch(structure -> structure.indices().isEmpty())) {
            return;
        }
        TextTable table = new TextTable(List.of(
                Column.left("Structure"),
                Column.right("NTCP/%"),
                Column.right("TCP/%"),
                Column.right("CI Paddick"),
                Column.right("CI RTOG"),
                Column.right("GI"),
                Column.right("HI")));
        table.heading("PROBABILITIES AND INDICES as the protocol asks (no verdict depends on them)");
        table.titles();
        for (StructureResult structure : structures) {
            structure.indices().ifPresent(indices -> table.row(row(structure.name(), indices)));
        }
        table.appendTo(out, colours);
    }

    private static List<Cell> row(String name, PlanIndices indices) {
        return List.of(
                Cell.of(name),
                Cell.of(IndexTexts.percent(indices.ntcpPercent())),
                Cell.of(IndexTexts.percent(indices.tcpPercent())),
                Cell.of(IndexTexts.index(indices.paddick())),
                Cell.of(IndexTexts.index(indices.rtog())),
                Cell.of(IndexTexts.index(indices.gradient())),
                Cell.of(IndexTexts.index(indices.homogeneity())));
    }
}
