package org.dosegate.constraints.protocol;

import org.dosegate.engine.biology.LymanNtcp;

/**
 * The normal tissue complication probability that is shown.
 *
 * @param model the model with its parameters
 * @param citation where the numbers were read
 */
public record TissueComplication(LymanNtcp model, String citation) {}
