package org.dosegate.engine.biology;

import org.dosegate.engine.dvh.Dvh;

/**
 * Tumour control probability as the Poisson probability that no clonogen survives: exp(-density times the integral of exp(-alpha BED(D)) dV) (Webb and Nahum, Phys Med Biol
 * 1993;38:653), the same radiosensitivity everywhere and no repopulation. Parameters are the user's: none ship.
 *
 * @param clonogensPerCc density of clonogens, 1/cc, positive
 * @param alphaPerGy radiosensitivity, 1/Gy, positive
 * @param model fractions and alpha/beta of the tumour
 */
public record PoissonTcp(double clonogensPerCc, double alphaPerGy, LinearQuadratic model) {
    /** A model; parameters that are not positive are refused. */
    public PoissonTcp {
        if (!(clonogensPerCc > 0 && alphaPerGy > 0)) {
            throw new IllegalArgumentException("parameters must be positive");
        }
    }

    /** The probability, 0 to 1, over the known volume of a DVH in Gy; NaN when no dose is known. */
    public double probability(Dvh dvh) {
        // Relative to what survives at the least dose: there is the most of it, and differences of tiny numbers would
        // else count for nothing.
        double coldest = model.bedGy(dvh.minGy());
        double mean = DoseAverage.of(dvh, d -> StrictMath.exp(-alphaPerGy * (model.bedGy(d) - coldest)));
        double surviving = clonogensPerCc * dvh.insideGridCc() * mean * StrictMath.exp(-alphaPerGy * coldest);
        return StrictMath.exp(-surviving);
    }
}
