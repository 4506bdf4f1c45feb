package org.dosegate.engine.dvh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A distribution of volume over dose: a continuous part known at the marks of a fine scale (linear between them) and atoms at exact doses. */
final class DistributionDvh implements Dvh {
    private final double volumeCc;
    private final double insideCc;
    private final double meanGy;
    private final double minGy;
    private final double maxGy;
    private final double perGy;
    /** Continuous volume below mark k, cc. */
    private final double[] below;

    private final double continuousCc;
    private final double[] atomGy;
    /** Volume of atom k and all above it, cc; one more entry, 0, at the end. */
    private final double[] atomsFromCc;

    DistributionDvh(
            double volumeCc,
            double insideCc,
            double meanGy,
            double minGy,
            double maxGy,
            double perGy,
            double[] below,
            double[][] atoms) {
        this.volumeCc = volumeCc;
        this.insideCc = insideCc;
        this.minGy = minGy;
        this.maxGy = maxGy;
        this.meanGy = Math.max(minGy, Math.min(maxGy, meanGy)); // the sum's last bits must not put the mean outside
        this.perGy = perGy;
        this.below = below;
        this.continuousCc = below[below.length - 1];
        List<double[]> within = within(minGy, maxGy, atoms);
        this.atomGy = new double[within.size()];
        this.atomsFromCc = new double[within.size() + 1];
        for (int k = within.size() - 1; k >= 0; k--) {
            atomGy[k] = within.get(k)[0];
            atomsFromCc[k] = atomsFromCc[k + 1] + within.get(k)[1];
        }
    }

    /** The atoms, ascending; those beyond the extremes (their doses are rounded to float) are put at them, so that no dose occurs twice. */
    private static List<double[]> within(double minGy, double maxGy, double[][] atoms) {
        List<double[]> all = new ArrayList<>();
        for (double[] atom : atoms) {
            double dose = Math.max(minGy, Math.min(maxGy, atom[0]));
            if (!all.isEmpty() && all.get(all.size() - 1)[0] == dose) {
                all.get(all.size() - 1)[1] += atom[1];
            } else {
                all.add(new double[] {dose, atom[1]});
            }
        }
        return all;
    }

    @Override
    public double volumeCc() {
        return volumeCc;
    }

    @Override
    public double insideGridCc() {
        return insideCc;
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
        if (Double.isNaN(doseGy)) {
            throw new IllegalArgumentException("a dose is needed");
        }
        if (!(insideCc > 0) || doseGy > maxGy) {
            return 0;
        }
        if (doseGy <= minGy) {
            return insideCc;
        }
        int at = Arrays.binarySearch(atomGy, doseGy);
        return volumeFrom(doseGy, at >= 0 ? at : -at - 1);
    }

    /** Continuous volume at or above a dose, and all atoms from the given one on. */
    private double volumeFrom(double doseGy, int firstAtom) {
        double mark = Math.min(below.length - 1.0, doseGy * perGy);
        int k = Math.min(below.length - 2, (int) mark);
        double under = below[k] + (mark - k) * (below[k + 1] - below[k]);
        return Math.max(0, Math.min(insideCc, continuousCc - under + atomsFromCc[firstAtom]));
    }

    @Override
    public double doseAtVolumeGy(double cc) {
        if (!(cc >= 0 && cc <= insideCc * (1 + 1e-12)) || !(insideCc > 0)) {
            throw new IllegalArgumentException(cc + " cc asked of " + insideCc + " cc");
        }
        if (cc == 0) {
            return maxGy;
        }
        if (cc >= insideCc * (1 - 1e-12)) {
            return minGy;
        }
        // The last atom that is still covered: the answer is its dose, or lies between it and the next one.
        int low = -1;
        int high = atomGy.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (volumeAtDoseCc(atomGy[middle]) >= cc) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double from = low < 0 ? minGy : atomGy[low];
        double to = high == atomGy.length ? maxGy : atomGy[high];
        if (low >= 0 && volumeFrom(from, low + 1) < cc) {
            return from;
        }
        for (int step = 0; step < 60 && to - from > 1e-12 * to; step++) {
            double middle = 0.5 * (from + to);
            if (volumeFrom(middle, high) >= cc) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return from;
    }

    @Override
    public CumulativeCurve cumulative() {
        CurveSimplifier curve = new CurveSimplifier(0.5e-4 * insideCc);
        curve.add(0, volumeCc);
        if (insideCc < volumeCc) {
            curve.add(
                    Double.MIN_VALUE,
                    volumeAtDoseCc(Double.MIN_VALUE)); // V(0) is everything; above, only the known part
        }
        if (insideCc > 0) {
            if (minGy > Double.MIN_VALUE) {
                curve.add(minGy, insideCc);
            }
            // Cells' ranges of dose can reach a little beyond the least dose: what lies below it is counted there.
            curve.add(Math.nextUp(minGy), volumeAtDoseCc(Math.nextUp(minGy)));
            int atom = 0;
            int last = (int) Math.floor(maxGy * perGy);
            for (int k = (int) Math.floor(minGy * perGy); k <= last; k++) {
                double next = (k + 1) / perGy;
                for (; atom < atomGy.length && atomGy[atom] < next; atom++) {
                    if (atomGy[atom] > minGy) {
                        curve.add(atomGy[atom], volumeFrom(atomGy[atom], atom));
                    }
                    curve.add(Math.nextUp(atomGy[atom]), volumeFrom(atomGy[atom], atom + 1));
                }
                if (next > minGy && next < maxGy) {
                    curve.add(next, volumeFrom(next, atom));
                }
            }
            curve.add(maxGy, volumeAtDoseCc(maxGy));
            curve.add(Math.nextUp(maxGy), 0);
        }
        return curve.finish();
    }
}
