package org.dosegate.constraints.check;

import java.util.Optional;
import org.dosegate.constraints.plan.PlanUnderCheck;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.dvh.Dvh;
import org.dosegate.engine.dvh.DvhCalculator;
import org.dosegate.engine.dvh.DvhReadings;
import org.dosegate.engine.dvh.DvhSettings;
import org.dosegate.engine.region.Region;

/** DVHs in the dose of a plan, and in its bounds where it is a sum that was resampled. */
final class PlanDvhs implements DvhSource {
    private final DvhCalculator all;
    private final DvhCalculator nominal;
    private final Optional<DvhCalculator> least;
    private final Optional<DvhCalculator> largest;

    PlanDvhs(PlanUnderCheck plan, DvhSettings settings) {
        DvhSettings one = new DvhSettings(settings.betweenSlices(), false);
        this.all = new DvhCalculator(plan.dose(), settings);
        this.nominal = new DvhCalculator(plan.dose(), one);
        this.least = plan.doseBounds().map(bounds -> calculator(bounds.least(), one));
        this.largest = plan.doseBounds().map(bounds -> calculator(bounds.largest(), one));
    }

    private static DvhCalculator calculator(DoseGrid dose, DvhSettings settings) {
        return new DvhCalculator(dose, settings);
    }

    @Override
    public DvhReadings compute(Region region, boolean alternatives) {
        return (alternatives ? all : nominal).compute(region);
    }

    @Override
    public Optional<DvhBounds> bounds(Region region) {
        return least.map(
                calculator -> new DvhBounds(nominal(calculator, region), nominal(largest.orElseThrow(), region)));
    }

    private static Dvh nominal(DvhCalculator calculator, Region region) {
        return calculator.compute(region).nominal();
    }
}
