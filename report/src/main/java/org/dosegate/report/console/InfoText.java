package org.dosegate.report.console;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dosegate.engine.geometry.Vec3;
import org.dosegate.report.InfoResult;
import org.dosegate.report.InfoResult.GeometryInfo;
import org.dosegate.report.InfoResult.ObjectInfo;
import org.dosegate.report.InfoResult.Problem;
import org.dosegate.report.InfoResult.RoiInfo;
import org.dosegate.report.text.SafeText;
import org.dosegate.report.text.Shown;

/** What was found in files and folders, object by object. */
final class InfoText {
    private InfoText() {}

    static String of(InfoResult result, ConsoleStyle style) {
        StringBuilder out = new StringBuilder();
        out.append(style.colours() ? Style.HEADING.paint(summary(result), true) : summary(result))
                .append('\n');
        for (ObjectInfo object : result.objects()) {
            object(out, object, style);
        }
        if (style.detail() != ConsoleStyle.Detail.BRIEF && !result.links().isEmpty()) {
            out.append("\nLinks\n");
            result.links()
                    .forEach(link -> out.append("  ")
                            .append(SafeText.show(link.role() + ": " + link.from() + " -> " + link.to()))
                            .append(link.found() ? "" : "   (not among these files)")
                            .append('\n'));
        }
        return out.toString();
    }

    private static String summary(InfoResult result) {
        String kinds = result.objects().stream()
                .map(o -> o.modality().orElse("unreadable"))
                .collect(Collectors.groupingBy(m -> m, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> e.getValue() + " " + SafeText.show(e.getKey()))
                .collect(Collectors.joining(", "));
        return Shown.count(result.objects().size(), "object") + (kinds.isEmpty() ? "" : " (" + kinds + ")") + ", "
                + Shown.count(result.notDicom(), "file") + " not DICOM";
    }

    private static void object(StringBuilder out, ObjectInfo object, ConsoleStyle style) {
        boolean brief = style.detail() == ConsoleStyle.Detail.BRIEF;
        out.append(brief ? "" : "\n")
                .append(Style.HEADING.paint(
                        object.modality().map(SafeText::show).orElse("unreadable"), style.colours()))
                .append("  ")
                .append(SafeText.show(object.file()))
                .append('\n');
        if (!brief) {
            detail(out, "UID", object.sopInstanceUid().orElse("-"));
            detail(out, "Frame of reference", object.frameOfReferenceUid().orElse("-"));
            object.description().ifPresent(d -> detail(out, "Description", d));
            object.geometry().ifPresent(g -> detail(out, "Grid", grid(g)));
            object.prescription().ifPresent(p -> detail(out, "Prescription", p));
            structures(out, object.structures());
        }
        for (Problem problem : object.problems()) {
            String mark = problem.refused() ? "REFUSED " : "! ";
            out.append("  ")
                    .append((problem.refused() ? Style.BAD : Style.DOUBTFUL)
                            .paint(mark + problem.code(), style.colours()))
                    .append(": ")
                    .append(SafeText.show(problem.text()))
                    .append('\n');
        }
    }

    private static void structures(StringBuilder out, List<RoiInfo> structures) {
        for (int i = 0; i < structures.size(); i++) {
            RoiInfo roi = structures.get(i);
            String type = roi.type().map(t -> ", " + t).orElse("");
            detail(
                    out,
                    i == 0 ? "Structures" : "",
                    roi.name() + " (#" + roi.number() + ")" + type + (roi.evaluable() ? "" : ", not evaluable"));
        }
    }

    private static String grid(GeometryInfo g) {
        return g.columns() + " x " + g.rows() + " x " + g.frames() + " points, " + Shown.plain(g.columnSpacingMm())
                + " x " + Shown.plain(g.rowSpacingMm()) + " mm" + frames(g.framePositionsMm()) + ", from "
                + point(g.originMm()) + " mm, rows along " + point(g.rowDirection()) + ", columns along "
                + point(g.columnDirection());
    }

    private static String frames(List<Double> positionsMm) {
        return positionsMm.size() < 2
                ? ""
                : ", frames " + Shown.plain(positionsMm.get(0)) + " to "
                        + Shown.plain(positionsMm.get(positionsMm.size() - 1)) + " mm";
    }

    private static String point(Vec3 p) {
        return "(" + Shown.plain(p.x()) + ", " + Shown.plain(p.y()) + ", " + Shown.plain(p.z()) + ")";
    }

    private static void detail(StringBuilder out, String title, String text) {
        out.append(String.format(Locale.ROOT, "  %-20s", title))
                .append(SafeText.show(text))
                .append('\n');
    }
}
