package org.dosegate.engine.dvh;

import java.util.Arrays;

/** A distribution of which every volume is larger by a factor. */
final class ScaledDvh implements Dvh {
    private final Dvh dvh;
    private final double factor;

    ScaledDvh(Dvh dvh, double factor) {
        this.dvh = dvh;
        this.factor = factor;
    }

    @Override
    public double volumeCc() {
        return factor * dvh.volumeCc();
    }

    @Override
    public double insideGridCc() {
        return factor * dvh.insideGridCc();
    }

    @Override
    public double minGy() {
        return dvh.minGy();
    }

    @Override
    public double maxGy() {
        return dvh.maxGy();
    }

    @Override
    public double meanGy() {
        return dvh.meanGy();
    }

    @Override
    public double volumeAtDoseCc(double doseGy) {
        return factor * dvh.volumeAtDoseCc(doseGy);
    }

    @Override
    public double doseAtVolumeGy(double volumeCc) {
        return dvh.doseAtVolumeGy(volumeCc >= insideGridCc() ? dvh.insideGridCc() : volumeCc / factor);
    }

    @Override
    public CumulativeCurve cumulative() {
        CumulativeCurve curve = dvh.cumulative();
        return new CumulativeCurve(
                curve.doseGy(),
                Arrays.stream(curve.volumeCc()).map(cc -> factor * cc).toArray());
    }
}
