package org.dosegate.engine.biology;

import org.apache.commons.math3.special.Erf;
import org.dosegate.engine.dvh.Dvh;

/**
 * Normal tissue complication probability after Lyman (Radiat Res Suppl 1985;8:S13), Kutcher and Burman (Int J Radiat Oncol Biol Phys 1989;16:1623):
 * Phi((gEUD - TD50) / (m TD50)), with gEUD at a = 1/n, in the fractions for which the parameters were found.
 *
 * @param n volume effect, positive; 1: the mean dose decides
 * @param m slope, positive
 * @param td50Gy uniform dose to the whole organ with which half of the patients have the complication, Gy
 * @param alphaBetaGy alpha/beta with which doses are converted, Gy
 * @param fractionGy dose per fraction of the parameters, Gy
 */
public record LymanNtcp(double n, double m, double td50Gy, double alphaBetaGy, double fractionGy) {
    /**
     * Classic radiation-induced liver disease in primary liver cancer: n = 0.97, m = 0.12, TD50 = 39.8 Gy in fractions of 1.5 Gy, alpha/beta = 2.5 Gy; Dawson et al., Int J Radiat Oncol Biol Phys
     * 2002;53:810, as quoted in Radiat Oncol 2013;8:48, figure 3 (doi 10.1186/1748-717X-8-48).
     */
    public static final LymanNtcp LIVER_DISEASE_PRIMARY = new LymanNtcp(0.97, 0.12, 39.8, 2.5, 1.5);

    /** A model; parameters that are not positive are refused. */
    public LymanNtcp {
        if (!(n > 0 && m > 0 && td50Gy > 0 && alphaBetaGy > 0 && fractionGy > 0)) {
            throw new IllegalArgumentException("parameters must be positive");
        }
    }

    /**
     * The probability, 0 to 1, of a DVH in Gy of the whole course; NaN when no dose is known.
     *
     * @param fractions number of fractions in which the course is given
     */
    public double probability(Dvh dvh, int fractions) {
        LinearQuadratic model = new LinearQuadratic(fractions, alphaBetaGy);
        double a = 1 / n;
        double scaleGy = model.equivalentGy(dvh.maxGy(), fractionGy);
        if (scaleGy == 0) {
            return phi(-1 / m);
        }
        double mean = DoseAverage.of(dvh, d -> StrictMath.pow(model.equivalentGy(d, fractionGy) / scaleGy, a));
        double gEudGy = scaleGy * StrictMath.pow(mean, n);
        return phi((gEudGy - td50Gy) / (m * td50Gy));
    }

    /** The normal distribution. */
    private static double phi(double t) {
        return Double.isNaN(t) ? Double.NaN : 0.5 * Erf.erfc(-t / Math.sqrt(2));
    }
}
