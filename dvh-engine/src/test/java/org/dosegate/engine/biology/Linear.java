package org.dosegate.engine.biology;

import org.dosegate.engine.dvh.CumulativeCurve;
import org.dosegate.engine.dvh.Dvh;

/** A volume whose dose is spread evenly from one dose to another; equal doses make it uniform. */
record Linear(double volumeCc, double minGy, double maxGy) implements Dvh {
    @Override
    public double insideGridCc() {
        return volumeCc;
    }

    @Override
    public double meanGy() {
        return 0.5 * (minGy + maxGy);
    }

    @Override
    public double volumeAtDoseCc(double doseGy) {
        if (doseGy <= minGy) {
            return volumeCc;
        }
        return doseGy > maxGy ? 0 : volumeCc * (maxGy - doseGy) / (maxGy - minGy);
    }

    @Override
    public double doseAtVolumeGy(double cc) {
        return maxGy - (maxGy - minGy) * cc / volumeCc;
    }

    @Override
    public CumulativeCurve cumulative() {
        return new CumulativeCurve(new double[] {0, minGy, maxGy}, new double[] {volumeCc, volumeCc, 0});
    }
}
