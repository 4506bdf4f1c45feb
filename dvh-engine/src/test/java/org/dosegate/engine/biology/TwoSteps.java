package org.dosegate.engine.biology;

import org.dosegate.engine.dvh.CumulativeCurve;
import org.dosegate.engine.dvh.Dvh;

/** A volume of one dose beside one of a higher dose. */
record TwoSteps(double coldCc, double coldGy, double hotCc, double hotGy) implements Dvh {
    @Override
    public double volumeCc() {
        return coldCc + hotCc;
    }

    @Override
    public double insideGridCc() {
        return volumeCc();
    }

    @Override
    public double minGy() {
        return coldGy;
    }

    @Override
    public double maxGy() {
        return hotGy;
    }

    @Override
    public double meanGy() {
        return (coldCc * coldGy + hotCc * hotGy) / volumeCc();
    }

    @Override
    public double volumeAtDoseCc(double doseGy) {
        return (doseGy <= coldGy ? coldCc : 0) + (doseGy <= hotGy ? hotCc : 0);
    }

    @Override
    public double doseAtVolumeGy(double cc) {
        return cc <= hotCc ? hotGy : coldGy;
    }

    @Override
    public CumulativeCurve cumulative() {
        double volume = volumeCc();
        return new CumulativeCurve(
                new double[] {0, coldGy, Math.nextUp(coldGy), hotGy, Math.nextUp(hotGy)},
                new double[] {volume, volume, hotCc, hotCc, 0});
    }
}
