package org.dosegate.engine.dvh;

import org.dosegate.engine.region.BetweenSlices;

/**
 * How DVHs are computed.
 *
 * @param betweenSlices the nominal reading of the solid between contour planes
 * @param intervals whether the other admissible readings are computed too, so that metrics carry an interval
 */
public record DvhSettings(BetweenSlices betweenSlices, boolean intervals) {
    /** The default: {@code shape}, with intervals. */
    public static final DvhSettings DEFAULT = new DvhSettings(BetweenSlices.SHAPE, true);
}
