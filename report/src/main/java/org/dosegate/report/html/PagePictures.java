package org.dosegate.report.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dosegate.report.draw.SvgPainter;
import org.dosegate.report.message.Language;
import org.dosegate.report.picture.DosePictures;
import org.dosegate.report.picture.PlanePicture;
import org.dosegate.report.qa.NoteLine;
import org.dosegate.report.qa.QaReports;

/**
 * Pictures of the dose as they stand in a page.
 *
 * @param rows planes that stand beside each other: through the hottest point, through the target
 * @param legend what colours and lines mean, an SVG element
 * @param notes what must be known about the image under the dose
 */
public record PagePictures(List<List<Plane>> rows, String legend, List<NoteLine> notes) {
    private static final double LEGEND_WIDTH = 600;

    /**
     * One plane.
     *
     * @param svg an SVG element
     * @param caption where it lies and what it goes through
     */
    public record Plane(String svg, String caption) {}

    static PagePictures of(DosePictures pictures, Language language) {
        Map<PlanePicture.Subject, List<Plane>> rows = new EnumMap<>(PlanePicture.Subject.class);
        int count = 0;
        for (PlanePicture picture : pictures.planes()) {
            rows.computeIfAbsent(picture.subject(), subject -> new ArrayList<>())
                    .add(new Plane(SvgPainter.svg(picture.drawing(), "plane-" + count), picture.caption()));
            count++;
        }
        return new PagePictures(
                List.copyOf(rows.values()),
                SvgPainter.svg(pictures.legend(LEGEND_WIDTH), "legend"),
                QaReports.notes(pictures.notes(), language));
    }
}
