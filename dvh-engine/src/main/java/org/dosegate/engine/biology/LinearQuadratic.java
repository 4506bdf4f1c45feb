package org.dosegate.engine.biology;

/**
 * The linear-quadratic model for a total dose D that is given in n equal fractions to a tissue with a ratio alpha/beta.
 *
 * <p>BED = D (1 + D / (n alpha/beta)) (Barendsen 1982; Fowler, Br J Radiol 1989;62:679); EQD2 = D (D/n + alpha/beta) / (2 + alpha/beta), the dose
 * in fractions of 2 Gy with the same effect (Joiner and van der Kogel, Basic Clinical Radiobiology). Neither knows of time or of incomplete repair, and above some
 * 10 Gy a fraction the model is disputed.
 *
 * <p>At every point of a plan the dose per fraction is that point's own, D/n. Both rise with D as long as D is not negative: a volume that receives at least D receives at
 * least BED(D) and EQD2(D), which is why a whole DVH is converted dose by dose, without any loss against a conversion voxel by voxel.
 *
 * @param fractions number of fractions, at least 1
 * @param alphaBetaGy alpha/beta of the tissue, Gy, positive
 */
public record LinearQuadratic(int fractions, double alphaBetaGy) {
    private static final double REFERENCE_FRACTION_GY = 2;

    /** A model; fractions below 1 and an alpha/beta that is not positive and finite are refused. */
    public LinearQuadratic {
        if (fractions < 1) {
            throw new IllegalArgumentException("at least one fraction is needed: " + fractions);
        }
        if (!(alphaBetaGy > 0 && alphaBetaGy < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("alpha/beta must be positive: " + alphaBetaGy + " Gy");
        }
    }

    /** Biologically effective dose, Gy, of a total dose in Gy. */
    public double bedGy(double doseGy) {
        return doseGy * (1 + doseGy / (fractions * alphaBetaGy));
    }

    /** Equivalent dose in fractions of 2 Gy, Gy, of a total dose in Gy. */
    public double eqd2Gy(double doseGy) {
        return equivalentGy(doseGy, REFERENCE_FRACTION_GY);
    }

    /** The dose in Gy that has the same effect in fractions of {@code fractionGy}. */
    public double equivalentGy(double doseGy, double fractionGy) {
        return doseGy * (doseGy / fractions + alphaBetaGy) / (fractionGy + alphaBetaGy);
    }

    /** The total dose in Gy, given in these fractions, that has this EQD2 in Gy: the inverse of {@link #eqd2Gy} for doses that are not negative. */
    public double doseOfEqd2Gy(double eqd2Gy) {
        double product = eqd2Gy * (REFERENCE_FRACTION_GY + alphaBetaGy);
        // The stable form of the root: no difference of nearly equal numbers where the dose per fraction is small.
        return 2 * product / (alphaBetaGy + Math.sqrt(alphaBetaGy * alphaBetaGy + 4 * product / fractions));
    }
}
