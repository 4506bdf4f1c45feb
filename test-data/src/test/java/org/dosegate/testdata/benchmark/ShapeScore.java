package org.dosegate.testdata.benchmark;

import org.dosegate.engine.region.BetweenSlices;

/**
 * How far one reconstruction of one body is from the truth. All errors are signed, in per cent of the true volume; curves: the largest
 * over all dose levels and three directions.
 *
 * @param shape name of the body
 * @param spacingMm distance of the contours
 * @param model the reconstruction
 * @param volume error of the whole volume, end caps included
 * @param curve worst error of the cumulative curve, end caps included
 * @param innerVolume error of the volume between the first and the last plane
 * @param innerCurve worst error of the curve of that part
 */
record ShapeScore(
        String shape,
        double spacingMm,
        BetweenSlices model,
        double volume,
        double curve,
        double innerVolume,
        double innerCurve) {}
