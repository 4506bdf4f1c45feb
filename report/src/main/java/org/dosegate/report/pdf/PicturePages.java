package org.dosegate.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dosegate.constraints.result.Note;
import org.dosegate.report.draw.Drawing;
import org.dosegate.report.message.Phrases;
import org.dosegate.report.picture.DosePictures;
import org.dosegate.report.picture.Orientation;
import org.dosegate.report.picture.PlanePicture;
import org.dosegate.report.text.SafeText;

/** The dose pictures, two in a row and all at one scale, with their legend. */
final class PicturePages {
    private static final double GUTTER = 14;
    private static final double CAPTION = 7;
    private static final double LEADING = 1.25;
    private static final double BELOW = 9;
    private static final double LEAST_SCALE = 0.5;

    /** What rounding may take. */
    private static final double SPARE = 1;

    private final DosePictures pictures;
    private final Phrases phrases;
    private final PageFlow flow;

    PicturePages(DosePictures pictures, Phrases phrases, PageFlow flow) {
        this.pictures = pictures;
        this.phrases = phrases;
        this.flow = flow;
    }

    void draw() throws IOException {
        List<PlanePicture> planes = pictures.planes();
        flow.newPage();
        flow.heading(phrases.text("section.pictures"));
        Drawing legend = pictures.legend(flow.width());
        flow.painter().paint(flow.canvas(), legend, flow.left(), flow.y(), 1);
        flow.space(legend.height() + 6);
        for (Note note : pictures.notes()) {
            flow.paragraph(SafeText.show(note.text()) + " [" + note.code() + "]", 0, Inks.text(7.5));
        }
        List<List<PlanePicture>> rows = rows(planes);
        double column = (flow.width() - GUTTER) / 2;
        double scale = scale(rows, column);
        for (List<PlanePicture> row : rows) {
            row(row, column, scale);
        }
        gamma(column, scale);
    }

    /** Where the comparison with a second dose fails, at the scale of the others. */
    private void gamma(double column, double scale) throws IOException {
        List<PlanePicture> planes = pictures.gammaPlanes();
        if (planes.isEmpty()) {
            return;
        }
        flow.keep(highest(planes) * scale);
        flow.heading(phrases.text("section.gamma"));
        flow.paragraph(phrases.text("gamma.pictures"), 0, Inks.text(7.5));
        for (int k = 0; k < planes.size(); k += 2) {
            row(planes.subList(k, Math.min(planes.size(), k + 2)), column, scale);
        }
    }

    /** Planes of one orientation side by side: through the hottest point, through the target. */
    private static List<List<PlanePicture>> rows(List<PlanePicture> planes) {
        List<List<PlanePicture>> rows = new ArrayList<>();
        for (Orientation orientation : Orientation.values()) {
            rows.add(planes.stream()
                    .filter(plane -> plane.orientation() == orientation)
                    .toList());
        }
        return rows;
    }

    /** One scale for all, at which they fit on this page unless they became too small. */
    private double scale(List<List<PlanePicture>> rows, double column) throws IOException {
        double scale = 1;
        double heights = 0;
        double captions = 0;
        for (List<PlanePicture> row : rows) {
            for (PlanePicture plane : row) {
                scale = Math.min(scale, column / plane.drawing().width());
            }
            heights += highest(row);
            captions += captionHeight(row, column) + BELOW;
        }
        return Math.min(scale, Math.max(LEAST_SCALE, (flow.room() - captions - SPARE) / heights));
    }

    private static double highest(List<PlanePicture> row) {
        return row.stream().mapToDouble(plane -> plane.drawing().height()).max().orElse(0);
    }

    private double captionHeight(List<PlanePicture> row, double column) throws IOException {
        int lines = 0;
        for (PlanePicture plane : row) {
            lines = Math.max(lines, caption(plane, column).size());
        }
        return lines * CAPTION * LEADING;
    }

    private void row(List<PlanePicture> row, double column, double scale) throws IOException {
        double height = highest(row) * scale;
        double captions = captionHeight(row, column);
        flow.keep(height + captions + BELOW);
        double x = flow.left();
        for (PlanePicture plane : row) {
            flow.painter().paint(flow.canvas(), plane.drawing(), x, flow.y(), scale);
            double y = flow.y() + height + 2;
            for (String line : caption(plane, column)) {
                flow.canvas().text(x, y + CAPTION, line, Inks.text(CAPTION));
                y += CAPTION * LEADING;
            }
            x += column + GUTTER;
        }
        flow.space(height + captions + BELOW);
    }

    private List<String> caption(PlanePicture plane, double width) throws IOException {
        return flow.lines().of(plane.caption(), width, CAPTION, false);
    }
}
