package org.dosegate.report.picture;

import org.dosegate.engine.gamma.GammaStatistics;
import org.dosegate.report.draw.Raster;

/** From gammas to colours: only what fails is painted, and what cannot be said. */
final class GammaWash {
    /** Colours from just above 1 to the cap, 0xRRGGBB: orange to red to violet, lightness falling. */
    static final int[] FAILING = {0xFFB000, 0xFF7A1A, 0xF04438, 0xC81E6B, 0x8A1C8C};

    /** No second dose near by. */
    static final int OPEN = 0x9AA3AD;

    private static final int ALPHA = 0xD8 << 24;

    private GammaWash() {}

    /** The dots of a plane. */
    static Raster of(float[] gamma, double cap, int columns, int rows) {
        int[] dots = new int[gamma.length];
        for (int k = 0; k < dots.length; k++) {
            if (gamma[k] == Float.POSITIVE_INFINITY) {
                dots[k] = ALPHA | OPEN;
            } else if (GammaStatistics.fails(gamma[k])) {
                double place = cap > 1 ? (gamma[k] - 1) / (cap - 1) : 1;
                dots[k] = ALPHA | FAILING[(int) Math.min(FAILING.length - 1.0, place * FAILING.length)];
            }
        }
        return new Raster(columns, rows, dots);
    }
}
