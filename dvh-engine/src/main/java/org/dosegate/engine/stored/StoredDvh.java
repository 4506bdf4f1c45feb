package org.dosegate.engine.stored;

import java.util.OptionalDouble;

/**
 * A DVH as stored (DICOM PS3.3 C.8.8.4), not yet believed.
 *
 * @param roiNumber the ROI that it says it is of
 * @param differential whether the volumes are those of the bins, instead of those above
 * @param relativeDose whether its doses are said to be per cent instead of Gy
 * @param percentVolume whether its volumes are said to be per cent instead of cc
 * @param dose the first of each pair, scaled: by the standard a bin's width
 * @param volume the second of each pair
 * @param min stored least dose, in its unit
 * @param mean stored mean dose
 * @param max stored largest dose
 */
public record StoredDvh(
        int roiNumber,
        boolean differential,
        boolean relativeDose,
        boolean percentVolume,
        double[] dose,
        double[] volume,
        OptionalDouble min,
        OptionalDouble mean,
        OptionalDouble max) {

    /**
     * A stored DVH.
     *
     * @throws IllegalArgumentException when there is no pair, or a number is negative or not finite
     */
    public StoredDvh {
        if (dose.length == 0 || dose.length != volume.length) {
            throw new IllegalArgumentException("a DVH needs pairs of dose and volume");
        }
        for (int k = 0; k < dose.length; k++) {
            if (!(dose[k] >= 0 && volume[k] >= 0 && Double.isFinite(dose[k] + volume[k]))) {
                throw new IllegalArgumentException("pair " + (k + 1) + " is negative or no number");
            }
        }
    }
}
