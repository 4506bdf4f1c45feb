package org.dosegate.engine.dvh;

/** A distribution of which every dose is changed, the order of doses kept. */
final class MappedDvh extends AlteredDvh {
    private final DoseMap map;
    private final double minGy;
    private final double maxGy;
    private final double meanGy;

    MappedDvh(Dvh dvh, DoseMap map, double minGy, double maxGy, double meanGy) {
        super(dvh);
        this.map = map;
        this.minGy = minGy;
        this.maxGy = maxGy;
        this.meanGy = Math.max(minGy, Math.min(maxGy, meanGy));
    }

    /** All doses moved by as much. */
    static Dvh shifted(Dvh dvh, double byGy) {
        DoseMap map = DoseMap.shift(byGy);
        return new MappedDvh(dvh, map, map.to(dvh.minGy()), map.to(dvh.maxGy()), map.to(dvh.meanGy()));
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
        return meanGy;
    }

    @Override
    public double volumeAtDoseCc(double doseGy) {
        if (doseGy > maxGy) {
            return 0;
        }
        return doseGy <= minGy ? insideGridCc() : dvh.volumeAtDoseCc(map.from(doseGy));
    }

    @Override
    public double doseAtVolumeGy(double volumeCc) {
        return Math.max(minGy, Math.min(maxGy, map.to(dvh.doseAtVolumeGy(volumeCc))));
    }

    @Override
    public CumulativeCurve cumulative() {
        CumulativeCurve curve = dvh.cumulative();
        double[] doses = curve.doseGy().clone();
        for (int k = 1; k < doses.length; k++) {
            doses[k] = Math.max(doses[k - 1], map.to(doses[k]));
        }
        return new CumulativeCurve(doses, curve.volumeCc());
    }
}
