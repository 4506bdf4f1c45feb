package org.dosegate.report.console;

import java.util.List;
import java.util.OptionalDouble;
import org.dosegate.constraints.result.BiologyFigures;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.report.console.TextTable.Cell;
import org.dosegate.report.console.TextTable.Column;
import org.dosegate.report.text.Shown;

/** Biological figures of the structures for which the protocol asks for them. */
final class BiologyTable {
    private BiologyTable() {}

    /** The section; nothing when the protocol asks for none. */
    static void append(StringBuilder out, List<StructureResult> structures, boolean colours) {
        if (structures.stream().allMatch(structure -> structure.biology().isEmpty())) {
            return;
        }
        TextTable table = new TextTable(List.of(
                Column.left("Structure"),
                Column.right("a/b/Gy"),
                Column.right("Min/GyEQD2"),
                Column.right("Mean/GyEQD2"),
                Column.right("Max/GyEQD2"),
                Column.right("a"),
                Column.right("gEUD/Gy")));
        table.heading("BIOLOGY as the protocol asks (no verdict depends on it)");
        table.titles();
        for (StructureResult structure : structures) {
            structure.biology().ifPresent(figures -> table.row(row(structure.name(), figures)));
        }
        table.appendTo(out, colours);
    }

    private static List<Cell> row(String name, BiologyFigures figures) {
        return List.of(
                Cell.of(name),
                Cell.of(plain(figures.alphaBetaGy())),
                Cell.of(Shown.gy(figures.minEqd2Gy())),
                Cell.of(Shown.gy(figures.meanEqd2Gy())),
                Cell.of(Shown.gy(figures.maxEqd2Gy())),
                Cell.of(plain(figures.gEudA())),
                Cell.of(Shown.gy(figures.gEudGy())));
    }

    private static String plain(OptionalDouble number) {
        return number.isPresent() ? Shown.plain(number.getAsDouble()) : "-";
    }
}
