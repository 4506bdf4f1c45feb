package org.dosegate.report.html;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.report.draw.SvgPainter;
import org.dosegate.report.message.Language;
import org.dosegate.report.picture.DosePictures;
import org.dosegate.report.picture.PlanePicture;
import org.dosegate.report.qa.NoteLine;
import org.dosegate.report.qa.QaReports;

/**
 * Pictures of the dose as they stand in a page.
 *
 * @param planes the planes
 * @param legend what colours and lines mean, an SVG element
 * @param notes what must be known about the image under the dose
 */
public record PagePictures(List<Plane> planes, String legend, List<NoteLine> notes) {
    private static final double LEGEND_WIDTH = 720;

    /**
     * One plane.
     *
     * @param svg an SVG element
     * @param caption where it lies and what it goes through
     */
    public record Plane(String svg, String caption) {}

    static PagePictures of(DosePictures pictures, Language language) {
        List<Plane> planes = new ArrayList<>();
        for (PlanePicture picture : pictures.planes()) {
            planes.add(new Plane(SvgPainter.svg(picture.drawing(), "plane-" + planes.size()), picture.caption()));
        }
        return new PagePictures(
                planes,
                SvgPainter.svg(pictures.legend(LEGEND_WIDTH), "legend"),
                QaReports.notes(pictures.notes(), language));
    }
}
