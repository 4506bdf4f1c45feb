package org.dosegate.engine.stored;

import org.dosegate.engine.dvh.CumulativeCurve;

/**
 * A cumulative curve whose volumes are shares of the whole, as points joined by straight lines; the whole up to the first dose, nothing beyond the last.
 *
 * @param dose ascending, Gy once the unit is known; a dose may stand twice where the volume drops
 * @param share 1 to 0, never rising
 */
record ShareCurve(double[] dose, double[] share) {

    static ShareCurve of(CumulativeCurve curve) {
        double[] share = curve.volumeCc().clone();
        double whole = share[0];
        for (int k = 0; k < share.length; k++) {
            share[k] /= whole;
        }
        return new ShareCurve(curve.doseGy().clone(), share);
    }

    /** The curve of a volume, cc. */
    CumulativeCurve of(double volumeCc) {
        double[] cc = share.clone();
        for (int k = 0; k < cc.length; k++) {
            cc[k] *= volumeCc;
        }
        return new CumulativeCurve(dose.clone(), cc);
    }

    ShareCurve times(double factor) {
        double[] scaled = dose.clone();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] *= factor;
        }
        return new ShareCurve(scaled, share);
    }

    /** The share above a dose; where the curve drops, the value before the drop. */
    double at(double d) {
        if (d <= dose[0]) {
            return 1;
        }
        int low = 0;
        int high = dose.length - 1;
        if (d > dose[high]) {
            return 0;
        }
        while (high - low > 1) { // dose[low] < d <= dose[high]
            int middle = (low + high) >>> 1;
            if (dose[middle] < d) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double t = (d - dose[low]) / (dose[high] - dose[low]);
        return share[low] + t * (share[high] - share[low]);
    }

    /** Mean dose: the area below the curve. */
    double mean() {
        double sum = dose[0];
        for (int k = 1; k < dose.length; k++) {
            sum += 0.5 * (share[k] + share[k - 1]) * (dose[k] - dose[k - 1]);
        }
        return sum;
    }
}
