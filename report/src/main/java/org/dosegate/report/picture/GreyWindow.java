package org.dosegate.report.picture;

import org.dosegate.report.draw.Raster;

/** Shades of grey for Hounsfield units: the usual window for soft tissue. */
final class GreyWindow {
    /** Hounsfield units in the middle of the window. */
    static final int LEVEL_HU = 40;
    /** Hounsfield units from black to white. */
    static final int WIDTH_HU = 400;
    /** Shades: as many as a display shows apart under a wash, and few enough to be stored small. */
    private static final int SHADES = 64;

    private GreyWindow() {}

    /** An image; where there is none it is transparent. */
    static Raster of(float[] hounsfield, int columns, int rows) {
        int[] dots = new int[hounsfield.length];
        for (int k = 0; k < dots.length; k++) {
            dots[k] = Float.isNaN(hounsfield[k]) ? 0 : 0xFF000000 | shade(hounsfield[k]) * 0x010101;
        }
        return new Raster(columns, rows, dots);
    }

    private static int shade(float hounsfield) {
        double place = (hounsfield - LEVEL_HU) / WIDTH_HU + 0.5;
        double step = Math.max(0, Math.min(SHADES - 1.0, Math.floor(place * SHADES)));
        return (int) Math.rint(step * 255 / (SHADES - 1));
    }
}
