package org.dosegate.report.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.report.StructureFigures;
import org.dosegate.report.console.TextTable.Cell;
import org.dosegate.report.console.TextTable.Column;
import org.dosegate.report.text.Shown;

/** Structures with their figures: after a check with how each protocol name found its ROI, in a DVH run with more statistics. */
final class StructureTable {
    private StructureTable() {}

    static void appendMatched(StringBuilder out, List<StructureResult> structures, boolean colours) {
        TextTable table = new TextTable(List.of(
                Column.left("Protocol name"),
                Column.left("<- ROI (#number)"),
                Column.left("Match"),
                Column.right("Volume/cc"),
                Column.right("Min/Gy"),
                Column.right("Mean/Gy"),
                Column.right("Max/Gy"),
                Column.right("In grid")));
        table.heading("STRUCTURES");
        table.titles();
        for (StructureResult structure : structures) {
            StructureFigures figures = StructureFigures.of(structure);
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(structure.name()));
            row.add(Cell.of("<- " + origin(structure)));
            row.add(Cell.of(matched(structure)));
            row.add(Cell.of(Shown.cc(figures.volumeCc())));
            row.add(Cell.of(Shown.gy(figures.minGy())));
            row.add(Cell.of(Shown.gy(figures.meanGy())));
            row.add(Cell.of(Shown.gy(figures.maxGy())));
            row.add(inGrid(figures));
            table.row(row);
        }
        table.appendTo(out, colours);
    }

    static void appendStatistics(StringBuilder out, List<StructureResult> structures, boolean colours) {
        TextTable table = new TextTable(List.of(
                Column.left("Structure"),
                Column.right("#"),
                Column.right("Volume/cc"),
                Column.right("Min/Gy"),
                Column.right("D98%/Gy"),
                Column.right("D50%/Gy"),
                Column.right("Mean/Gy"),
                Column.right("D2%/Gy"),
                Column.right("D0.03cc/Gy"),
                Column.right("Max/Gy"),
                Column.right("In grid")));
        table.titles();
        for (StructureResult structure : structures) {
            table.row(statistics(structure.name(), number(structure), StructureFigures.of(structure)));
            // What resampling of a sum leaves open stands below the figures.
            StructureFigures.resampling(structure).ifPresent(range -> {
                table.row(statistics("  at least", "", range.least()));
                table.row(statistics("  at most", "", range.largest()));
            });
        }
        table.appendTo(out, colours);
    }

    private static List<Cell> statistics(String name, String number, StructureFigures figures) {
        return List.of(
                Cell.of(name),
                Cell.of(number),
                Cell.of(Shown.cc(figures.volumeCc())),
                Cell.of(Shown.gy(figures.minGy())),
                Cell.of(Shown.gy(figures.d98Gy())),
                Cell.of(Shown.gy(figures.d50Gy())),
                Cell.of(Shown.gy(figures.meanGy())),
                Cell.of(Shown.gy(figures.d2Gy())),
                Cell.of(Shown.gy(figures.d003ccGy())),
                Cell.of(Shown.gy(figures.maxGy())),
                inGrid(figures));
    }

    /** The ROI as stored with its number; for a derived structure what it is made of. */
    private static String origin(StructureResult structure) {
        return structure
                .roiName()
                .map(roi -> roi + " (#" + number(structure) + ")")
                .or(structure::derivation)
                .orElse("nothing");
    }

    private static String matched(StructureResult structure) {
        return structure.built().isPresent()
                ? "built"
                : structure.match().name().toLowerCase(Locale.ROOT);
    }

    private static String number(StructureResult structure) {
        return structure.roiNumber().isPresent()
                ? Integer.toString(structure.roiNumber().getAsInt())
                : "";
    }

    private static Cell inGrid(StructureFigures figures) {
        return new Cell(
                Shown.percent(figures.inGridFraction()), figures.partlyOutside() ? Style.DOUBTFUL : Style.PLAIN);
    }
}
