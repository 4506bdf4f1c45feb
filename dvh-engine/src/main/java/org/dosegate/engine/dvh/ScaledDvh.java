package org.dosegate.engine.dvh;

import java.util.Arrays;

/** A distribution of which every volume is larger by a factor. */
final class ScaledDvh extends AlteredDvh {
    private final double factor;

    ScaledDvh(Dvh dvh, double factor) {
        super(dvh);
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
