package org.dosegate.report.console;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.dosegate.constraints.result.ComparedStructure;
import org.dosegate.engine.stored.CurveAgreement;
import org.dosegate.report.CompareReport;
import org.dosegate.report.console.TextTable.Cell;
import org.dosegate.report.console.TextTable.Column;
import org.dosegate.report.text.Shown;

/** Our DVHs beside the stored ones: figures as stored / ours, then how near the curves are. */
final class CompareTable {
    private CompareTable() {}

    static String of(CompareReport report, ConsoleStyle style) {
        TextTable table = new TextTable(List.of(
                Column.left("Structure"),
                Column.right("Volume cc"),
                Column.right("stored"),
                Column.right("Min Gy"),
                Column.right("stored"),
                Column.right("Mean Gy"),
                Column.right("stored"),
                Column.right("Max Gy"),
                Column.right("stored"),
                Column.right("Worst %"),
                Column.right("at Gy"),
                Column.right("Mean %"),
                Column.right("in 1 %/1 %"),
                Column.right("in 3 %/1 %")));
        table.titles();
        report.structures().forEach(structure -> table.row(row(report, structure)));
        StringBuilder out = new StringBuilder();
        table.appendTo(out, style.colours());
        report.maxDifferencePercent().ifPresent(limit -> {
            String word = report.structures().isEmpty() ? "NOT EVALUABLE" : report.isBeyond() ? "FAIL" : "PASS";
            out.append(word)
                    .append(": at most ")
                    .append(Shown.plain(limit))
                    .append(" % of difference in volume and curve asked for\n");
        });
        WarningLines.append(out, report.warnings());
        return out.toString();
    }

    private static List<Cell> row(CompareReport report, ComparedStructure s) {
        CurveAgreement agreement = s.stored().agreement();
        boolean beyond = report.maxDifferencePercent().isPresent()
                && s.largestDifferencePercent() > report.maxDifferencePercent().getAsDouble();
        return List.of(
                Cell.of(s.name()),
                Cell.of(Shown.cc(OptionalDouble.of(s.ours().volumeCc()))),
                Cell.of(Shown.cc(s.stored().volumeCc())),
                Cell.of(Shown.gy(OptionalDouble.of(s.ours().minGy()))),
                Cell.of(Shown.gy(s.stored().minGy())),
                Cell.of(Shown.gy(OptionalDouble.of(s.ours().meanGy()))),
                Cell.of(Shown.gy(OptionalDouble.of(s.stored().meanGy()))),
                Cell.of(Shown.gy(OptionalDouble.of(s.ours().maxGy()))),
                Cell.of(Shown.gy(s.stored().maxGy())),
                new Cell(number(agreement.worstPercent()), beyond ? Style.BAD : Style.PLAIN),
                Cell.of(number(agreement.worstAtGy())),
                Cell.of(String.format(Locale.ROOT, "%.3f", agreement.meanPercent())),
                Cell.of(number(agreement.within1Percent())),
                Cell.of(number(agreement.within3Percent())));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
