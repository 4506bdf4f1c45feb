package org.dosegate.engine.sum;

import java.util.Optional;
import org.dosegate.engine.dose.DoseGrid;

/**
 * A sum of doses.
 *
 * @param dose the sum at the points of one grid, Gy: all of them lie within the hulls of all the doses, since elsewhere the sum is not known
 * @param bounds what lies between the points; empty where the sum of the trilinear doses is trilinear on this grid, so that nothing is lost
 */
public record SummedDose(DoseGrid dose, Optional<DoseBounds> bounds) {}
