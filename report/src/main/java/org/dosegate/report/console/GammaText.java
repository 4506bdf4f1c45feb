package org.dosegate.report.console;

import java.util.List;
import java.util.Locale;
import org.dosegate.constraints.result.GammaResult;
import org.dosegate.engine.gamma.GammaStatistics;
import org.dosegate.report.GammaReport;
import org.dosegate.report.console.TextTable.Cell;
import org.dosegate.report.console.TextTable.Column;
import org.dosegate.report.text.GammaFigures;
import org.dosegate.report.text.Shown;

/** The comparison of two doses: a line with the figures, what was asked for, and, in full, the histogram. */
final class GammaText {
    private static final int BAR = 50;

    private GammaText() {}

    static String of(GammaReport report, ConsoleStyle style) {
        StringBuilder out = new StringBuilder();
        boolean full = style.detail() == ConsoleStyle.Detail.FULL;
        for (GammaResult result : report.results()) {
            figures(out, result);
            if (full) {
                histogram(out, result.statistics());
            }
            if (!result.structures().isEmpty()) {
                structures(result).appendTo(out, style.colours());
            }
        }
        asked(out, report, style.colours());
        WarningLines.append(out, report.warnings());
        return out.toString();
    }

    private static void figures(StringBuilder out, GammaResult result) {
        GammaStatistics s = result.statistics();
        out.append("Gamma ")
                .append(result.criterion().label())
                .append(": ")
                .append(GammaFigures.percent(s.passRatePercent()))
                .append(" of ")
                .append(Shown.count((int) s.points(), "point"))
                .append(" pass, mean ")
                .append(GammaFigures.gamma(s.meanGamma()))
                .append(", max ")
                .append(GammaFigures.gamma(s.maxGamma()))
                .append(s.maxGamma().orElse(0) >= result.criterion().cap() ? " (search ended there)" : "")
                .append('\n');
        if (s.notEvaluable() > 0) {
            out.append(Shown.count((int) s.notEvaluable(), "more point"))
                    .append(" without evaluated dose within the distance criterion: the pass rate lies from ")
                    .append(GammaFigures.percent(s.leastPassRatePercent()))
                    .append(" to ")
                    .append(GammaFigures.percent(s.largestPassRatePercent()))
                    .append('\n');
        }
    }

    private static TextTable structures(GammaResult result) {
        TextTable table = new TextTable(List.of(
                Column.left("Structure"),
                Column.right("Points"),
                Column.right("Pass"),
                Column.right("Mean"),
                Column.right("Max"),
                Column.right("Not evaluable")));
        table.titles();
        result.structures()
                .forEach(structure -> table.row(List.of(
                        Cell.of(structure.name()),
                        Cell.of(Long.toString(structure.statistics().points())),
                        Cell.of(GammaFigures.percent(structure.statistics().passRatePercent())),
                        Cell.of(GammaFigures.gamma(structure.statistics().meanGamma())),
                        Cell.of(GammaFigures.gamma(structure.statistics().maxGamma())),
                        Cell.of(Long.toString(structure.statistics().notEvaluable())))));
        return table;
    }

    private static void asked(StringBuilder out, GammaReport report, boolean colours) {
        report.minPassRatePercent().ifPresent(wanted -> {
            String limit = "at least " + Shown.plain(wanted) + " % asked for";
            out.append(
                            switch (report.outcome()) {
                                case REACHED -> Style.GOOD.paint("PASS", colours);
                                case MISSED -> Style.BAD.paint("FAIL", colours);
                                default -> Style.DOUBTFUL.paint("NOT EVALUABLE", colours);
                            })
                    .append(": ")
                    .append(limit)
                    .append('\n');
        });
    }

    private static void histogram(StringBuilder out, GammaStatistics s) {
        long[] points = s.histogram();
        long most = 1;
        for (long n : points) {
            most = Math.max(most, n);
        }
        for (int k = 0; k < points.length; k++) {
            String bar = "#".repeat((int) Math.ceil((double) BAR * points[k] / most));
            String line = String.format(
                    Locale.ROOT,
                    "  %4.1f .. %4.1f  %10d  %s",
                    k * GammaStatistics.BIN,
                    (k + 1) * GammaStatistics.BIN,
                    points[k],
                    bar);
            out.append(line.stripTrailing()).append('\n');
        }
    }
}
