package org.dosegate.engine.dvh;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.region.BetweenSlices;
import org.dosegate.engine.region.Region;
import org.dosegate.engine.solid.LatticeGuide;
import org.dosegate.engine.solid.SolidLayout;

/** Computes DVHs of solids in one dose grid. Safe for use by several threads; results do not depend on their number. */
public final class DvhCalculator {
    private final DoseGrid dose;
    private final DvhSettings settings;
    private final LatticeGuide guide;

    /** A calculator for one dose grid. */
    public DvhCalculator(DoseGrid dose, DvhSettings settings) {
        this(dose, settings, 1);
    }

    /**
     * A calculator whose cells are smaller than usual, to see how much of a result is integration error.
     *
     * @param refinement number by which the size of the cells is divided
     */
    public DvhCalculator(DoseGrid dose, DvhSettings settings, double refinement) {
        this.dose = dose;
        this.settings = settings;
        this.guide = LatticeGuide.of(dose, refinement);
    }

    /**
     * The DVHs of a solid under the nominal and, where asked for, the other admissible readings.
     *
     * @throws org.dosegate.engine.geometry.GeometryException when a structure has only one contour plane
     */
    public DvhReadings compute(Region region) {
        Optional<SolidLayout> layout = SolidLayout.of(region, guide);
        Map<Reading, Dvh> all = new LinkedHashMap<>();
        read(layout, settings.betweenSlices(), all);
        if (settings.intervals()) {
            for (BetweenSlices other : BetweenSlices.values()) {
                if (other != settings.betweenSlices()) {
                    read(layout, other, all);
                }
            }
        }
        Reading nominal = new Reading(settings.betweenSlices(), true);
        Dvh value = all.remove(nominal);
        return new DvhReadings(value, nominal, Collections.unmodifiableMap(all));
    }

    private void read(Optional<SolidLayout> layout, BetweenSlices betweenSlices, Map<Reading, Dvh> all) {
        if (layout.isEmpty()) {
            Dvh nothing = new DoseAccumulator(1).toDvh(Double.NaN, Double.NaN);
            all.put(new Reading(betweenSlices, true), nothing);
            return;
        }
        ReadingPass pass = new ReadingPass(layout.get().solid(betweenSlices), dose, settings.intervals());
        all.put(new Reading(betweenSlices, true), pass.withCaps());
        if (settings.intervals()) {
            all.put(new Reading(betweenSlices, false), pass.withoutCaps());
        }
    }
}
