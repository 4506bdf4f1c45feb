package org.dosegate.report.picture;

import java.util.List;

/**
 * The lines of one plane.
 *
 * @param place the plane
 * @param contours for each drawn structure its outlines
 * @param isodoses for each isodose level its lines
 * @param rim the rim of the dose grid
 */
record PlaneLines(
        PlanePlace place, List<List<PictureLine>> contours, List<List<PictureLine>> isodoses, List<PictureLine> rim) {}
