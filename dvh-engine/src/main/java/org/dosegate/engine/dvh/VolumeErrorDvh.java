package org.dosegate.engine.dvh;

/** A distribution of which every part may be larger or smaller by a volume; what is certain stays: nothing above the largest dose, everything from the least one on. */
final class VolumeErrorDvh extends AlteredDvh {
    private final double errorCc;

    /** The error in cc, negative where parts are smaller. */
    VolumeErrorDvh(Dvh dvh, double errorCc) {
        super(dvh);
        this.errorCc = errorCc;
    }

    @Override
    public double meanGy() {
        double share = insideGridCc() > 0 ? errorCc / insideGridCc() : 0;
        return Math.max(minGy(), Math.min(maxGy(), dvh.meanGy() + share * (maxGy() - minGy())));
    }

    @Override
    public double volumeAtDoseCc(double doseGy) {
        double cc = dvh.volumeAtDoseCc(doseGy);
        return doseGy > maxGy() || doseGy <= minGy() ? cc : within(cc + errorCc);
    }

    @Override
    public double doseAtVolumeGy(double volumeCc) {
        boolean end = volumeCc == 0 || volumeCc >= insideGridCc();
        return dvh.doseAtVolumeGy(end ? volumeCc : within(volumeCc - errorCc));
    }

    private double within(double cc) {
        return Math.max(0, Math.min(insideGridCc(), cc));
    }

    @Override
    public CumulativeCurve cumulative() {
        CumulativeCurve curve = dvh.cumulative();
        double[] cc = curve.volumeCc().clone();
        for (int k = 0; k < cc.length; k++) {
            double dose = curve.doseGy()[k];
            cc[k] = dose > maxGy() || dose <= minGy() ? cc[k] : within(cc[k] + errorCc);
        }
        return new CumulativeCurve(curve.doseGy(), cc);
    }
}
