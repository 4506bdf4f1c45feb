package org.dosegate.engine.sum;

import org.dosegate.engine.dose.DoseGrid;

/**
 * One dose of a sum.
 *
 * @param grid the dose, Gy, in the sum's frame of reference
 * @param weight what it is multiplied by
 */
public record DosePart(DoseGrid grid, double weight) {
    /**
     * A dose with its weight.
     *
     * @throws IllegalArgumentException when the weight is not positive and finite
     */
    public DosePart {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("a weight must be positive, not " + weight);
        }
    }
}
