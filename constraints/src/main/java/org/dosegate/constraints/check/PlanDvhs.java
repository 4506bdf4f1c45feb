package org.dosegate.constraints.check;

import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.region.Region;

/** DVHs in the dose of a plan, and in its bounds where it is a sum that was resampled. */
final class PlanDvhs implements DvhSource {
    private final DvhCalculator all;
    private final DvhCalculator nominal;
    private final ResamplingDoubt doubt;

    PlanDvhs(PlanUnderCheck plan, DvhSettings settings) {
        this.all = new DvhCalculator(plan.dose(), settings);
        this.nominal = all.ofNominal();
        this.doubt = new ResamplingDoubt(plan, settings.betweenSlices());
    }

    @Override
    public DvhReadings compute(Region region, boolean alternatives) {
        return alternatives ? doubt.addTo(all.compute(region), region) : nominal.compute(region);
    }
}
