package org.dosegate.engine.biology;

import org.dosegate.engine.dvh.Dvh;

/**
 * Generalised equivalent uniform dose, (mean of D^a)^(1/a), of the known volume (Niemierko, Med Phys 1997;24:103 for the equivalent uniform dose; its generalised form: Niemierko, Med Phys
 * 1999;26:1100, abstract). a = 1 is the mean dose; large a comes near the maximum, very negative a near the minimum.
 */
public final class GeneralisedEud {
    private GeneralisedEud() {}

    /**
     * gEUD, in the unit of the DVH's doses: Gy, or Gy EQD2 of an {@link EquivalentDvh}; NaN when no dose is known.
     *
     * @param a the volume parameter, positive for organs at risk, negative for targets
     * @throws IllegalArgumentException when a is 0 or not finite
     */
    public static double gy(Dvh dvh, double a) {
        if (a == 0 || !Double.isFinite(a)) {
            throw new IllegalArgumentException("a must be a number other than 0: " + a);
        }
        // Relative to the dose that counts most, so that no power can overflow.
        double scaleGy = a > 0 ? dvh.maxGy() : dvh.minGy();
        if (scaleGy == 0) {
            return 0;
        }
        double mean = DoseAverage.of(dvh, d -> StrictMath.pow(d / scaleGy, a));
        return scaleGy * StrictMath.pow(mean, 1 / a);
    }
}
