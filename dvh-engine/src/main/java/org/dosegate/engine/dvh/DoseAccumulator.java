package org.dosegate.engine.dvh;

import java.util.Arrays;

/**
 * Collects volume over dose. In a cell the dose is linear, so that its volume is distributed like the sum of even distributions over the cell's axes: a trapezoid, of the
 * longest range and the other two together, or a rectangle where these hardly count. Only where such a density changes, or its slope does, is noted, split between the
 * two neighbouring marks of a fine scale. A cell without a range (a uniform dose) is kept as it is, at its exact dose. The order of the calls decides the last bit, the number of threads does not.
 */
final class DoseAccumulator {
    /** Marks of the dose scale; 45 Gy then have steps below 3 mGy. */
    static final int MARKS = 1 << 14;

    /** Ranges narrower than this share of a step are no range. */
    private static final float NARROWEST = 1e-3f;

    private final float topGy;
    private final double perGy;
    /** Where the density changes, by how much; without marks until something is added: many a reading of end caps has nothing of its own. */
    private double[] steps = {};
    /** Where the slope of the density changes, by how much. */
    private double[] bends = {};

    private int[] atomDose = new int[64];
    private double[] atomVolume = new double[64];
    private int atoms;
    private double volume;
    private double inside;
    private double doseVolume;

    /** A collector for doses of 0 to maxGy. */
    DoseAccumulator(double maxGy) {
        topGy = (float) maxGy;
        perGy = (MARKS - 1) / Math.max(maxGy, 1e-30);
        Arrays.fill(atomDose, -1);
    }

    /** Adds a batch of cells, each of the given volume. */
    void add(DoseCells cells, double cellCc) {
        if (cells.size == 0) {
            return;
        }
        haveMarks();
        double sumVolume = 0;
        double sumInside = 0;
        double sumDose = 0;
        for (int n = 0; n < cells.size; n++) {
            float c = cells.cover[n];
            sumVolume += c;
            float known = c * cells.insideShare[n];
            if (known == 0) {
                continue;
            }
            sumInside += known;
            // To first order, the dose of a cell that is cut beside a peak can come out above the peak.
            float dose = cells.doseGy[n] < topGy ? cells.doseGy[n] : topGy;
            sumDose += (double) known * dose;
            spread(dose, cells.widthGy[n], cells.minorGy[n], known * cellCc);
        }
        volume += sumVolume * cellCc;
        inside += sumInside * cellCc;
        doseVolume += sumDose * cellCc;
    }

    private void haveMarks() {
        if (steps.length == 0) {
            steps = new double[MARKS + 4];
            bends = new double[MARKS + 4];
        }
    }

    private void spread(float doseGy, float widthGy, float minorGy, double v) {
        double width = widthGy * perGy;
        double minor = minorGy * perGy;
        if (!(width > NARROWEST)) {
            atom(doseGy, v);
            return;
        }
        double middle = doseGy * perGy;
        if (minor > 1) {
            double outer = 0.5 * (width + minor);
            if (middle - outer >= 0 && middle + outer <= MARKS - 1) {
                double inner = 0.5 * (width - minor);
                double bend = v / (width * minor);
                mark(bends, middle - outer, bend);
                mark(bends, middle - inner, -bend);
                mark(bends, middle + inner, -bend);
                mark(bends, middle + outer, bend);
                return;
            }
        }
        width = Math.sqrt(width * width + minor * minor);
        double low = middle - 0.5 * width;
        low = low > 0 ? low : 0;
        double high = middle + 0.5 * width;
        high = high < MARKS - 1 ? high : MARKS - 1;
        double density = v / (high - low);
        mark(steps, low, density);
        mark(steps, high, -density);
    }

    private static void mark(double[] changes, double position, double change) {
        int k = (int) position;
        double t = position - k;
        changes[k] += change * (1 - t);
        changes[k + 1] += change * t;
    }

    private void atom(float doseGy, double v) {
        int key = Float.floatToIntBits(doseGy);
        int mask = atomDose.length - 1;
        int slot = (key * 0x9E3779B9) >>> 7 & mask;
        while (atomDose[slot] != key) {
            if (atomDose[slot] == -1) {
                atomDose[slot] = key;
                atoms++;
                if (2 * atoms > atomDose.length) {
                    grow();
                    atom(doseGy, v);
                    return;
                }
                break;
            }
            slot = slot + 1 & mask;
        }
        atomVolume[slot] += v;
    }

    private void grow() {
        int[] doses = atomDose;
        double[] volumes = atomVolume;
        atomDose = new int[2 * doses.length];
        atomVolume = new double[2 * doses.length];
        Arrays.fill(atomDose, -1);
        atoms = 0;
        for (int k = 0; k < doses.length; k++) {
            if (doses[k] != -1) {
                atom(Float.intBitsToFloat(doses[k]), volumes[k]);
            }
        }
    }

    /** Adds everything that another collector of the same scale holds. */
    void add(DoseAccumulator other) {
        if (other.steps.length == 0) {
            return;
        }
        haveMarks();
        for (int k = 0; k < steps.length; k++) {
            steps[k] += other.steps[k];
            bends[k] += other.bends[k];
        }
        for (int k = 0; k < other.atomDose.length; k++) {
            if (other.atomDose[k] != -1) {
                atom(Float.intBitsToFloat(other.atomDose[k]), other.atomVolume[k]);
            }
        }
        volume += other.volume;
        inside += other.inside;
        doseVolume += other.doseVolume;
    }

    /** The distribution, with the least and largest dose as found by whoever looked for them. */
    Dvh toDvh(double minGy, double maxGy) {
        haveMarks();
        double[] atDose = new double[MARKS];
        double slope = 0;
        double density = 0;
        double below = 0;
        for (int k = 0; k < MARKS; k++) {
            atDose[k] = below; // volume below mark k, without the atoms
            slope += bends[k];
            density += steps[k];
            below += density + 0.5 * slope;
            density += slope;
        }
        double[][] sorted = sortedAtoms();
        return new DistributionDvh(
                volume, inside, inside > 0 ? doseVolume / inside : Double.NaN, minGy, maxGy, perGy, atDose, sorted);
    }

    private double[][] sortedAtoms() {
        double[][] pairs = new double[atoms][];
        int n = 0;
        for (int k = 0; k < atomDose.length; k++) {
            if (atomDose[k] != -1) {
                pairs[n++] = new double[] {Float.intBitsToFloat(atomDose[k]), atomVolume[k]};
            }
        }
        Arrays.sort(pairs, (a, b) -> Double.compare(a[0], b[0]));
        return pairs;
    }
}
