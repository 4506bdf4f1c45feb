package org.dosegate.engine.dvh;

import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.region.Region;

/** Computes DVHs of solids in one dose grid. Safe for use by several threads; results do not depend on their number. */
public final class DvhCalculator {
    private final DoseGrid dose;
    private final DvhSettings settings;

    /** A calculator for one dose grid. */
    public DvhCalculator(DoseGrid dose, DvhSettings settings) {
        this.dose = dose;
        this.settings = settings;
    }

    /** The DVHs of a solid under the nominal and, where asked for, the other admissible readings. */
    public DvhReadings compute(Region region) {
        if (region == null || settings != null || dose != null) {
            throw new UnsupportedOperationException("being built");
        }
        return null;
    }
}
