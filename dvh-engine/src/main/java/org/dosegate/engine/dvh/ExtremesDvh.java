package org.dosegate.engine.dvh;

/** A distribution of which the least and the largest dose are others, and nothing else is. */
final class ExtremesDvh implements Dvh {
    private final Dvh dvh;
    private final double minGy;
    private final double maxGy;

    ExtremesDvh(Dvh dvh, double minGy, double maxGy) {
        this.dvh = dvh;
        this.minGy = minGy;
        this.maxGy = maxGy;
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
        return minGy;
    }

    @Override
    public double maxGy() {
        return maxGy;
    }

    @Override
    public double meanGy() {
        return dvh.meanGy();
    }

    @Override
    public double volumeAtDoseCc(double doseGy) {
        return dvh.volumeAtDoseCc(doseGy);
    }

    /** D100% is the least dose, D0% the largest. */
    @Override
    public double doseAtVolumeGy(double volumeCc) {
        return volumeCc >= insideGridCc() ? minGy : volumeCc > 0 ? dvh.doseAtVolumeGy(volumeCc) : maxGy;
    }

    @Override
    public CumulativeCurve cumulative() {
        return dvh.cumulative();
    }
}
