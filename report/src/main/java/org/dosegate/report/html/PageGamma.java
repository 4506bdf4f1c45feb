package org.dosegate.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dosegate.report.draw.SvgPainter;
import org.dosegate.report.picture.DosePictures;
import org.dosegate.report.picture.PlanePicture;
import org.dosegate.report.plot.GammaHistogramPlot;
import org.dosegate.report.qa.QaReport;

/**
 * What of a gamma comparison is drawn.
 *
 * @param histograms one SVG element a criterion
 * @param planes where points fail
 */
public record PageGamma(List<String> histograms, List<PagePictures.Plane> planes) {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 130;

    static PageGamma of(QaReport report, Optional<DosePictures> pictures) {
        List<String> histograms = new ArrayList<>();
        for (int k = 0; k < report.gamma().size(); k++) {
            histograms.add(SvgPainter.svg(
                    GammaHistogramPlot.of(report.gamma().get(k), WIDTH, HEIGHT, report.language()),
                    "gamma-histogram-" + k));
        }
        List<PagePictures.Plane> planes = new ArrayList<>();
        for (PlanePicture picture : pictures.map(DosePictures::gammaPlanes).orElse(List.of())) {
            planes.add(new PagePictures.Plane(
                    SvgPainter.svg(picture.drawing(), "gamma-plane-" + planes.size()), picture.caption()));
        }
        return new PageGamma(histograms, planes);
    }
}
