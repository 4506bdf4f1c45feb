package org.dosegate.report.picture;

import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.report.draw.Raster;

/**
 * From doses to colours.
 *
 * @param lowGy below it nothing is coloured
 * @param highGy it and more has the last colour
 * @param prescribedGy the prescribed dose
 */
record DoseScale(double lowGy, double highGy, double prescribedGy) {
    private static final double LOW_SHARE = 0.1;
    private static final double LEAST_HIGH_SHARE = 1.1;
    /** The top of the scale is a multiple of this share of the prescription. */
    private static final double STEP_SHARE = 0.05;

    /** From 10 per cent of the prescription to 110, or to the hottest dose if that is more. */
    static DoseScale of(DoseGrid dose, double prescribedGy) {
        double steps = Math.ceil(dose.maxGy() / prescribedGy / STEP_SHARE - 1e-9);
        double high = Math.max(LEAST_HIGH_SHARE, steps * STEP_SHARE) * prescribedGy;
        return new DoseScale(LOW_SHARE * prescribedGy, high, prescribedGy);
    }

    /** Place of a dose between 0 and 1. */
    double place(double doseGy) {
        return (doseGy - lowGy) / (highGy - lowGy);
    }

    /** The colour wash of a plane; where there is no dose, or none that is known, nothing is painted. */
    Raster wash(float[] doseGy, int columns, int rows, double opacity) {
        int[] dots = new int[doseGy.length];
        int alpha = (int) Math.rint(255 * opacity) << 24;
        for (int k = 0; k < dots.length; k++) {
            dots[k] = doseGy[k] >= lowGy ? alpha | DoseColours.rgb(DoseColours.step(place(doseGy[k]))) : 0;
        }
        return new Raster(columns, rows, dots);
    }
}
