package org.dosegate.report.picture;

import org.dosegate.engine.geometry.PlaneLattice;
import org.dosegate.report.draw.Raster;

/**
 * Dots that begin at a picture's upper left corner; the last ones may reach beyond its edges.
 *
 * @param raster the dots
 * @param widthMm width of all dots together
 * @param heightMm height of all dots together
 */
record PlaneRaster(Raster raster, double widthMm, double heightMm) {
    static PlaneRaster of(Raster raster, PlaneLattice dots) {
        return new PlaneRaster(raster, dots.columns() * dots.pitchMm(), dots.rows() * dots.pitchMm());
    }
}
