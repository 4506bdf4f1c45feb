package org.dosegate.constraints.protocol;

/**
 * Parameters of the tumour control probability that is shown ({@link org.dosegate.engine.biology.PoissonTcp}).
 *
 * @param clonogensPerCc density of clonogens, 1/cc
 * @param alphaPerGy radiosensitivity, 1/Gy
 * @param citation where the numbers were read
 */
public record TumourModel(double clonogensPerCc, double alphaPerGy, String citation) {}
