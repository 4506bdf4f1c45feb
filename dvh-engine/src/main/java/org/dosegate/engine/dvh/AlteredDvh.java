package org.dosegate.engine.dvh;

/** A distribution that is another one but for what a subclass says. */
abstract class AlteredDvh implements Dvh {
    /** The one that it is made from. */
    final Dvh dvh;

    AlteredDvh(Dvh dvh) {
        this.dvh = dvh;
    }

    @Override
    public double volumeCc() {
        return dvh.volumeCc();
    }

    @Override
    public double insideGridCc() {
        return dvh.insideGridCc();
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
        return dvh.volumeAtDoseCc(doseGy);
    }

    @Override
    public double doseAtVolumeGy(double volumeCc) {
        return dvh.doseAtVolumeGy(volumeCc);
    }

    @Override
    public CumulativeCurve cumulative() {
        return dvh.cumulative();
    }
}
