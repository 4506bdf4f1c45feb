package org.dosegate.engine.dvh;

/** A distribution of which the least and the largest dose are others, and nothing else is. */
final class ExtremesDvh extends AlteredDvh {
    private final double minGy;
    private final double maxGy;

    ExtremesDvh(Dvh dvh, double minGy, double maxGy) {
        super(dvh);
        this.minGy = minGy;
        this.maxGy = maxGy;
    }

    @Override
    public double minGy() {
        return minGy;
    }

    @Override
    public double maxGy() {
        return maxGy;
    }

    /** D100% is the least dose, D0% the largest. */
    @Override
    public double doseAtVolumeGy(double volumeCc) {
        return volumeCc >= insideGridCc() ? minGy : volumeCc > 0 ? dvh.doseAtVolumeGy(volumeCc) : maxGy;
    }
}
