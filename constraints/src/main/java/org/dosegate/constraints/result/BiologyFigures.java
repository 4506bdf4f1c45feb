package org.dosegate.constraints.result;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the doses of a structure mean biologically, under the nominal reading and over the volume whose dose is known. No verdict depends on it.
 *
 * @param alphaBetaGy the protocol's alpha/beta, Gy; empty where it gives none, and with it the figures in EQD2
 * @param fractions the plan's number of fractions; empty without alpha/beta
 * @param minEqd2Gy least EQD2, Gy
 * @param meanEqd2Gy mean EQD2, Gy
 * @param maxEqd2Gy largest EQD2, Gy
 * @param gEudA the protocol's volume parameter; empty where it gives none
 * @param gEudGy generalised equivalent uniform dose, Gy of the course as it is given
 */
public record BiologyFigures(
        OptionalDouble alphaBetaGy,
        OptionalInt fractions,
        OptionalDouble minEqd2Gy,
        OptionalDouble meanEqd2Gy,
        OptionalDouble maxEqd2Gy,
        OptionalDouble gEudA,
        OptionalDouble gEudGy) {}
