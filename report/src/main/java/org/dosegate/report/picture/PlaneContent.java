package org.dosegate.report.picture;

import java.util.List;
import java.util.Optional;
import org.dosegate.report.draw.Raster;

/**
 * What is seen in one plane, without letters and legends.
 *
 * @param orientation its directions
 * @param positionMm its place on the patient's axis
 * @param image the image under the dose; empty when there is none
 * @param imageWidthMm width of its dots together, mm
 * @param imageHeightMm height of its dots together, mm
 * @param wash the dose in colours
 * @param washWidthMm width of its dots together, mm
 * @param washHeightMm height of its dots together, mm
 * @param contours for each drawn structure its outlines
 * @param isodoses for each isodose level its lines
 * @param rim the rim of the dose grid
 */
record PlaneContent(
        Orientation orientation,
        double positionMm,
        Optional<Raster> image,
        double imageWidthMm,
        double imageHeightMm,
        Raster wash,
        double washWidthMm,
        double washHeightMm,
        List<List<PictureLine>> contours,
        List<List<PictureLine>> isodoses,
        List<PictureLine> rim) {}
